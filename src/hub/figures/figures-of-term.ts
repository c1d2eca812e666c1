import { setImmediate as nextTurn } from 'node:timers/promises';
import type { FiguresResponse } from '../../contracts/http/figures.ts';
import {
  figureOf,
  figuresOfParts,
  smallestShown,
  totalFigure,
  type Figure,
} from '../../domain/figures/figure.ts';
import { weeksOfTerm, type TermWeek } from '../../domain/figures/weeks-of-term.ts';
import {
  chromebooksBetween,
  drillsBetween,
  pressesBetween,
  refusalsBetween,
  type Between,
} from '../store/figure-store.ts';
import type { HubStore } from '../store/hub-tables.ts';
import { schoolPolicyNow } from '../store/school-policy-store.ts';

/** An adult who has done something about a press by then, in milliseconds, was in time: from then on it climbs. */
const inTimeMs = 120_000;

type Counts = {
  presses: number;
  /** Within two minutes, later, and not at all. */
  answers: [number, number, number];
  refused: number;
  chromebooks: Set<string>;
  drills: number;
  asked: number;
  arrived: number;
};
type Shown = Pick<FiguresResponse['term'], CountName>;
type CountName =
  'presses' | 'answeredWithin2Minutes' | 'answeredLater' | 'notAnswered' | 'refusedPages' | 'chromebooks';

/**
 * What may be said of a term to those who answer for the school and know no child. Counted from what is kept, week by week.
 *
 * @param back how many terms before the one that runs.
 */
export async function figuresOfTerm(store: HubStore, back: number, now: Date): Promise<FiguresResponse> {
  const termStarts = (await schoolPolicyNow(store))?.part.termStarts;
  const term = weeksOfTerm(termStarts, back, now.getTime());
  const weeks: { monday: string; counts: Counts; shown: Shown }[] = [];
  for (const { monday, from, to } of term.weeks) {
    const counts = await countsBetween(store, betweenOf({ from, to }));
    weeks.push({ monday, counts, shown: shownOf(counts) });
    // Whoever waits for the same store goes first.
    await nextTurn();
  }
  const total = (name: CountName, count: (counts: Counts) => number): Figure =>
    totalFigure(
      weeks.map(({ counts, shown }) => ({
        count: count(counts),
        shown: shown[name],
        most: shown[name] === 'few' ? smallestShown - 1 : counts.presses,
      })),
    );
  const sum = (count: (counts: Counts) => number) =>
    weeks.reduce((before, { counts }) => before + count(counts), 0);
  const answers = [0, 1, 2].map((part) => sum((counts) => counts.answers[part] ?? 0));
  // A part that is few over the whole term is hidden there too.
  const areHidden = figuresOfParts(answers).includes('hidden');
  const part = (name: CountName, at: 0 | 1 | 2): Figure =>
    areHidden ? 'hidden' : total(name, ({ answers: of }) => of[at]);
  const heard = new Set(weeks.flatMap(({ counts }) => [...counts.chromebooks]));
  return {
    from: term.from,
    until: term.until,
    weeks: weeks.map(({ monday, counts, shown }) => ({ week: monday, ...shown, ...drillsOf(counts) })),
    term: {
      presses: total('presses', ({ presses }) => presses),
      answeredWithin2Minutes: part('answeredWithin2Minutes', 0),
      answeredLater: part('answeredLater', 1),
      notAnswered: part('notAnswered', 2),
      refusedPages: total('refusedPages', ({ refused }) => refused),
      chromebooks: figureOf(heard.size),
      drills: sum(({ drills }) => drills),
      drillPressesAsked: sum(({ asked }) => asked),
      drillPressesArrived: sum(({ arrived }) => arrived),
    },
  };
}

async function countsBetween(store: HubStore, between: Between): Promise<Counts> {
  const answers: Counts['answers'] = [0, 0, 0];
  const presses = await pressesBetween(store, between);
  for (const { at, answeredAt } of presses) {
    const waitedMs = answeredAt === null ? undefined : Date.parse(answeredAt) - Date.parse(at);
    answers[waitedMs === undefined ? 2 : waitedMs <= inTimeMs ? 0 : 1] += 1;
  }
  return {
    presses: presses.length,
    answers,
    refused: await refusalsBetween(store, between),
    chromebooks: await chromebooksBetween(store, between),
    ...(await drillsBetween(store, between)),
  };
}

function shownOf({ presses, answers, refused, chromebooks }: Counts): Shown {
  const [inTime = 'hidden', later = 'hidden', never = 'hidden'] = figuresOfParts(answers);
  return {
    presses: figureOf(presses),
    answeredWithin2Minutes: inTime,
    answeredLater: later,
    notAnswered: never,
    refusedPages: figureOf(refused),
    chromebooks: figureOf(chromebooks.size),
  };
}

function drillsOf({ drills, asked, arrived }: Counts) {
  return { drills, drillPressesAsked: asked, drillPressesArrived: arrived };
}

function betweenOf({ from, to }: Pick<TermWeek, 'from' | 'to'>): Between {
  return { from: new Date(from).toISOString(), to: new Date(to).toISOString() };
}
