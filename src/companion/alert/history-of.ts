import type { AlertDetails } from '../../contracts/http/alerts.ts';
import type { AlertAction } from '../../domain/incidents/alert-state.ts';
import { historyWords } from './child-word-texts.ts';

const actionWords: Record<AlertAction, string> = {
  seen: 'looked',
  'on-my-way': 'on the way',
  'shield-lifted': 'lifted the shield',
};

/** One line of what happened around a press. */
export type HistoryLine = {
  /** By the hub's clock, in milliseconds since 1970. */
  at: number;
  /** Who: an adult by name, or the child. */
  who: { name: string } | 'child';
  words: string;
  forDsl: boolean;
};

/** All that happened around a press, in the order in which the hub heard of it. */
export function historyOf({ alert, actions, words = [] }: AlertDetails): HistoryLine[] {
  const pressed: HistoryLine = {
    at: Date.parse(alert.receivedAt),
    who: 'child',
    words: 'asked for help',
    forDsl: false,
  };
  const said = words.map((word): HistoryLine => ({
    at: Date.parse(word.at),
    who: 'child',
    words: historyWords(word),
    forDsl: word.forDsl === true,
  }));
  const done = actions.map(({ action, byName, at }): HistoryLine => ({
    at: Date.parse(at),
    who: { name: byName },
    words: actionWords[action],
    forDsl: false,
  }));
  return [pressed, ...said, ...done].toSorted((one, other) => one.at - other.at);
}
