import type { LogRow } from '../../contracts/stream/log-row.ts';
import { whatWords } from '../alert/child-word-texts.ts';
import { noticedWords } from '../board/noticed-words.ts';
import type { LogKindChoice } from '../../domain/incidents/log-entry.ts';
import { isEntryClosed, isUnseenForDsl } from '../../domain/incidents/log-entry.ts';

export const kindWords: Readonly<Record<LogKindChoice, string>> = {
  press: 'Press of the help button',
  'about-a-grown-up': 'About a grown-up',
  concern: 'Concern in a search',
  'wrong-codes': 'Wrong codes at a shield',
  'device-alarm': 'Noticed of a Chromebook',
};

const categoryWords: Readonly<Record<string, string>> = {
  'self-harm': 'being hurt or hurting oneself',
  grooming: 'grooming',
  extremism: 'extremism',
  violence: 'violence',
  school: 'a phrase of the school’s own',
};

/** What a line of the log is, in words. */
export function entryWords({ kind, about, forDsl, times }: LogRow): string {
  const count = times === undefined ? '' : `, ${times} times`;
  if (kind === 'press') {
    return forDsl && about !== undefined ? `Help button: ${lowerFirst(whatWords(about))}` : 'Help button';
  }
  if (kind === 'concern') {
    return `A search about ${categoryWords[about ?? ''] ?? 'something that only a newer release knows'}`;
  }
  if (kind === 'wrong-codes') return `Wrong code at the shield${count}`;
  if (kind !== 'device-alarm') return 'Something that only a newer release knows';
  return noticedWords(about ?? '')?.short ?? 'Something was noticed';
}

const stateWords: Readonly<Record<string, string>> = {
  open: 'Nobody has answered',
  seen: 'Seen',
  'on-my-way': 'Somebody is on the way',
  'shield-lifted': 'Shield lifted',
};

/** How it stands, in words. */
export function standingWords(row: LogRow): string {
  if (isUnseenForDsl(row)) return 'Not yet seen';
  if (isEntryClosed(row) && (row.kind !== 'press' || row.forDsl)) return 'Dealt with';
  if (row.kind !== 'press') return row.state === 'seen' ? 'Seen, still open' : 'Open';
  if (isEntryClosed(row)) return row.alertStanding === 'not-asked' ? 'Shield lifted' : 'Dealt with';
  const state = stateWords[row.alertState ?? 'open'] ?? row.alertState ?? '';
  const onBoard = row.alertStanding === 'with-dsl' ? `Passed to the DSL. ${state}` : state;
  return row.forDsl ? `${onBoard}; open for the DSL` : onBoard;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
