import type { FaultPoint } from '../../../src/hub/hub-faults.ts';
import { SeededRandom } from '../simulation/seeded-random.ts';
import { fates, type Fate } from './bad-line.ts';

/** Places between two steps of a press in the worker, by the mark that it leaves there. */
const placesToDie = [
  'press-received',
  'press-stored',
  'shield-opened',
  'shield-covered',
  'page-closed',
  'batch-sent',
  'batch-acknowledged',
] as const;
export type PlaceToDie = (typeof placesToDie)[number];

const hubPoints: readonly FaultPoint[] = ['batch-judged', 'batch-committed', 'batch-published'];

/** What goes wrong while something is done. */
export type Fault =
  | { kind: 'browser killed' | 'hub killed' | 'worker killed' | 'line cut'; afterMs: number }
  | { kind: 'worker killed between two steps'; place: PlaceToDie }
  | { kind: 'hub killed over a batch'; point: FaultPoint }
  | { kind: 'bad line'; fates: Fate[] }
  | { kind: 'clock a year off'; offsetMs: number };

/** A child presses, or asks for pages that are refused; and what goes wrong meanwhile. */
export type Act = { does: 'press' | 'blocks'; pages: number; fault: Fault; isMendedAfter: boolean };

export type RunPlan = { seed: number; acts: Act[]; isWipedAtItsEnd: boolean };

const year = 365 * 24 * 60 * 60 * 1_000;
/** A press is through within that time, in milliseconds. */
const longestWaitMs = 900;

/** The plan of one run: the same for the same seed. When exactly what is hit is up to the machine. */
export function runPlan(seed: number): RunPlan {
  const random = new SeededRandom(seed * 7_919);
  const acts = Array.from({ length: random.chance(0.5) ? 1 : 2 }, () => act('blocks', random));
  acts.splice(random.below(acts.length + 1), 0, act('press', random));
  return { seed, acts, isWipedAtItsEnd: random.chance(0.05) };
}

function act(does: Act['does'], random: SeededRandom): Act {
  return { does, pages: 1 + random.below(3), fault: fault(does, random), isMendedAfter: random.chance(0.5) };
}

function fault(does: Act['does'], random: SeededRandom): Fault {
  const afterMs = random.below(longestWaitMs);
  const at = random.next();
  if (at < 0.22) return { kind: 'browser killed', afterMs };
  if (at < 0.36) return { kind: 'hub killed', afterMs };
  if (at < 0.48) return { kind: 'worker killed', afterMs };
  if (at < 0.58) return { kind: 'line cut', afterMs };
  if (at < 0.7 && does === 'press') {
    return { kind: 'worker killed between two steps', place: random.pick(placesToDie) };
  }
  if (at < 0.82) return { kind: 'hub killed over a batch', point: random.pick(hubPoints) };
  if (at < 0.96) {
    return { kind: 'bad line', fates: Array.from({ length: 1 + random.below(3) }, () => random.pick(fates)) };
  }
  return { kind: 'clock a year off', offsetMs: random.chance(0.5) ? year : -year };
}
