import type { ShieldPicture } from './shield-pictures.ts';
import type { LidWords } from '../lid-words.ts';
import type { ShieldWords } from '../shield-words.ts';

/** The sentences of the shield, by the name of their text. */
export type ShieldSaying =
  | ShieldWords
  | LidWords
  | 'shieldWellDone'
  | 'shieldGoTell'
  | 'shieldTellTrusted'
  | 'shieldRing'
  | 'shieldHelpline'
  | 'shieldHelpSite'
  | 'shieldNeedNotSay'
  | 'shieldThanks'
  | 'shieldAllRight'
  | 'shieldAdultOpens'
  | 'shieldStartPageSoon';

/** A picture for every sentence: as many as the words have sentences, in their order. */
export const picturesOf: Readonly<Record<ShieldSaying, readonly ShieldPicture[]>> = {
  shieldWellDone: ['well-done'],
  shieldGoTell: ['go-tell'],
  shieldTellTrusted: ['tell-trusted'],
  shieldRing: ['ring'],
  shieldHelpline: ['ring'],
  shieldHelpSite: ['help-site'],
  shieldLeaveOpen: ['lid-open', 'go-tell'],
  shieldCloseLid: ['lid-close'],
  shieldKept: ['kept'],
  shieldKeptAlone: ['kept', 'go-tell'],
  shieldArrived: ['arrived'],
  shieldSeen: ['seen'],
  shieldComing: ['coming'],
  shieldAdultSeen: ['seen'],
  shieldAdultComing: ['coming'],
  shieldTellAnother: ['tell-another'],
  shieldNeedNotSay: ['all-right'],
  shieldThanks: ['thanks'],
  shieldAllRight: ['all-right'],
  shieldAdultOpens: ['adult-opens'],
  shieldStartPageSoon: ['start-page'],
};
