import type { AlertDetails } from '../../contracts/http/alerts.ts';
import type { AlertAction } from '../../domain/incidents/alert-state.ts';
import { deviceDeed } from '../../domain/incidents/device-deed.ts';
import { clockWordsToTheSecond } from '../browser/time-words.ts';
import { deedWords } from './deed-words.ts';
import { notedWords } from './noted-words.ts';
import { stepWords } from './step-words.ts';
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
  who: { name: string } | 'child' | 'chromebook' | 'hub';
  words: string;
  /** What somebody wrote. */
  note?: string;
  forDsl: boolean;
};

/** A companion without a network kept it meanwhile. */
function late({ tappedAt, at }: { tappedAt?: string | undefined; at: string }): string {
  if (tappedAt === undefined) return '';
  return ` (tapped at ${clockWordsToTheSecond(Date.parse(tappedAt), Date.parse(at))}, without a network)`;
}

/** All that happened around a press, in the order in which the hub heard of it. */
export function historyOf({
  alert,
  actions,
  words = [],
  deeds = [],
  outcomes = [],
  steps = [],
}: AlertDetails): HistoryLine[] {
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
  const done = actions.map(({ action, byName, at, tappedAt }): HistoryLine => ({
    at: Date.parse(at),
    who: { name: byName },
    words: actionWords[action] + late({ tappedAt, at }),
    forDsl: false,
  }));
  const onChromebook = deeds.flatMap(({ deed, at }): HistoryLine[] => {
    const known = deviceDeed.safeParse(deed);
    if (!known.success) return [];
    const { data } = known;
    const note = data.deed === 'report-dealt-with' ? data.note : undefined;
    const line = { at: Date.parse(at), who: 'chromebook', words: deedWords(data), forDsl: false } as const;
    return [note === undefined ? line : { ...line, note }];
  });
  const noted = outcomes.map(({ note, ...outcome }): HistoryLine => {
    const line = {
      at: Date.parse(outcome.at),
      who: { name: outcome.byName },
      words: notedWords(outcome) + late(outcome),
      forDsl: false,
    };
    return note === undefined ? line : { ...line, note };
  });
  const called = steps.map((step): HistoryLine => ({
    at: Date.parse(step.at),
    who: 'hub',
    words: stepWords(step),
    forDsl: step.forDsl === true,
  }));
  return [pressed, ...said, ...done, ...onChromebook, ...noted, ...called].toSorted(
    (one, other) => one.at - other.at,
  );
}
