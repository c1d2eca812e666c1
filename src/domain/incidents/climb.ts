import { climbsAfterMs, type Rung } from './rung.ts';
import type { Wait } from './waits-since.ts';

/** One rung of a ladder as it was taken. Nobody called: nobody holds it, and the next one was due at once. */
export type ClimbStep = {
  rung: Rung;
  /** When it had to be called, in milliseconds since 1970. A hub that was off takes it later. */
  dueAt: number;
  called: readonly string[];
};

/**
 * The rungs that are due. Each rung that somebody holds has two minutes; one that nobody holds is passed over at once. What fell due while
 * the hub was off is due now: the child has waited all that time. Nothing is due further ahead than that: then the clock was set back, and
 * the next rung is called at once.
 *
 * @param ladder the rungs, in order.
 * @param taken the steps of this wait so far.
 * @param holdersOf who holds a rung at this moment; undefined while that is not known yet, and the ladder waits for it.
 * @param now milliseconds since 1970.
 */
export function dueSteps(
  ladder: readonly Rung[],
  wait: Wait,
  taken: readonly ClimbStep[],
  holdersOf: (rung: Rung) => readonly string[] | undefined,
  now: number,
): ClimbStep[] {
  const steps: ClimbStep[] = [];
  // Whoever was on the way had a call before: the next ones are called once the same time has gone by.
  let dueAt = wait.reason === 'unseen' ? wait.since : wait.since + climbsAfterMs;
  const climb = wait.reason === 'unseen' ? ladder : ladder.filter((rung) => rung !== 'class-teacher');
  for (const rung of climb) {
    let step = taken.find((one) => one.rung === rung);
    if (step === undefined) {
      if (dueAt - now > climbsAfterMs) dueAt = now;
      const called = now < dueAt ? undefined : holdersOf(rung);
      if (called === undefined) break;
      step = { rung, dueAt, called };
      steps.push(step);
    }
    dueAt = step.called.length > 0 ? step.dueAt + climbsAfterMs : step.dueAt;
  }
  return steps;
}
