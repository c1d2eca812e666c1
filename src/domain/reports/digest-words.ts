import type { AlertState } from '../incidents/alert-state.ts';
import type { DigestFacts } from './digest-facts.ts';
import { dayWords, momentWords, schoolDayOf } from './school-words.ts';

/** One thing that a digest says, and what belongs to it. */
export type DigestPart = { line: string; details: string[] };

const stateWords: Record<AlertState, string> = {
  open: 'nobody has seen it',
  seen: 'seen, the screen is still covered',
  'on-my-way': 'somebody went, the screen is still covered',
  'shield-lifted': 'dealt with',
};

const alarmWords: Record<string, string> = {
  'log-gap': 'something is missing in what a Chromebook sent',
  'log-fork': 'a Chromebook said two things in one place',
  'clock-jumped': 'the clock of a Chromebook jumped',
  'gone-quiet': 'a Chromebook went quiet in a lesson',
  'newer-than-hub': 'a Chromebook said something that is newer than this hub',
};

/** What a digest says, in its order. It always says something: silence is said out loud (needs, 17). */
export function digestParts(facts: DigestFacts): DigestPart[] {
  const { presses, open, blocks, refusedLifts, alarms, withoutReceipt, heard, notHeard, undelivered } = facts;
  const unseen = open.filter(({ state }) => state === 'open').length;
  const noticed = Object.entries(alarms).filter(([, times]) => times > 0);
  const isQuiet = presses === 0 && open.length === 0 && noticed.length === 0;
  return [
    ...(isQuiet ? [{ line: 'A quiet day: nobody pressed, and nothing is open.', details: [] }] : []),
    {
      line: `Presses of the help button: ${presses}. Open: ${open.length}. Seen by nobody: ${unseen}.`,
      details: open.map(
        ({ deviceNumber, classColour, at, state }) =>
          `${chromebook(deviceNumber)}${classColour === null ? '' : `, ${classColour}`}, ${momentWords(at)}: ${stateWords[state]}`,
      ),
    },
    { line: `Pages that were refused: ${blocks}.`, details: [] },
    { line: `Tries to lift a shield that were refused: ${refusedLifts}.`, details: [] },
    {
      line: `What the hub noticed of Chromebooks: ${noticed.reduce((all, [, times]) => all + times, 0)}.`,
      details: noticed.map(([reason, times]) => `${times} × ${alarmWords[reason] ?? reason}`),
    },
    {
      line: `Sessions that ended without a receipt: ${withoutReceipt.length}.`,
      details: withoutReceipt.length === 0 ? [] : [listed(withoutReceipt.map(chromebook))],
    },
    {
      line: `Chromebooks that were heard: ${heard}. Not heard: ${notHeard.length}.`,
      details: byLastDay(notHeard),
    },
    ...(undelivered === 0
      ? []
      : [{ line: `Notices that could not be delivered: ${undelivered}.`, details: [] }]),
  ];
}

/** What a digest covers. */
export function digestTitle({ day }: Pick<DigestFacts, 'day'>): string {
  return `Digest of ${dayWords(day)}`;
}

export function digestSpan({ from, to }: DigestFacts): string {
  return `From ${momentWords(from)} to ${momentWords(to)}.`;
}

/** The head of the hub's log as `lids-down verify --digest-head` takes it. */
export function digestHeadWords({ head }: DigestFacts): string {
  return `${head.entryId}:${head.hash}`;
}

function chromebook(deviceNumber: number | null): string {
  return deviceNumber === null ? 'a Chromebook without a number' : `Chromebook ${deviceNumber}`;
}

function listed(words: readonly string[]): string {
  return words.join(', ');
}

/** Numbers by the day on which they were last heard, the last day first. */
function byLastDay(notHeard: DigestFacts['notHeard']): string[] {
  const days = new Map<string, number[]>();
  for (const { deviceNumber, lastHeardAt } of notHeard) {
    const day = schoolDayOf(Date.parse(lastHeardAt));
    days.set(day, [...(days.get(day) ?? []), deviceNumber]);
  }
  return [...days]
    .toSorted(([one], [other]) => (one < other ? 1 : -1))
    .map(
      ([day, numbers]) =>
        `last heard on ${dayWords(day)}: ${listed(numbers.toSorted((a, b) => a - b).map(String))}`,
    );
}
