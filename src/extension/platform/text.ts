import { browser } from './browser.ts';

/** Words in the language of the browser, from `_locales`. A name that is not there is a fault, found by a test. */
export function text(name: MessageName, ...substitutions: string[]): string {
  return browser.i18n.getMessage(name, substitutions);
}

/** Every text of the extension's own pages. */
export type MessageName =
  | 'blockedAskAdult'
  | 'blockedClosed'
  | 'blockedNotSetUp'
  | 'blockedTitle'
  | 'buttonLabel'
  | 'buttonWord'
  | 'colourBand'
  | 'numberLabel'
  | 'shieldArrived'
  | 'shieldComing'
  | 'shieldKept'
  | 'shieldKeptAlone'
  | 'shieldSeen'
  | 'shieldTellAnother'
  | 'shieldTitle'
  | 'shieldWellDone'
  | 'startAllIsWell'
  | 'startTitle'
  | `colour_${string}`;
