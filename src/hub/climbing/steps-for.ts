import type { ToldStep } from '../../contracts/http/alerts.ts';
import type { AdultRights } from '../../domain/people/adult-rights.ts';
import { mayRead } from '../incidents/who-may-read.ts';
import type { ClimbStepRecord } from '../store/climb-store.ts';
import { lateBy } from './tell-watch.ts';

/** Whom the hub called about a press, as far as one adult may read it: a call past the class teacher says what the child said. */
export function stepsFor(rights: AdultRights, steps: readonly ClimbStepRecord[]): ToldStep[] {
  return steps
    .filter(({ ladder }) => mayRead(rights, ladder))
    .map((step) => {
      const { rung, reason, called, ladder, at } = step;
      const late = lateBy(step);
      return {
        rung,
        reason,
        called: called.map(({ name }) => name),
        ...(late === undefined ? {} : { lateMs: late }),
        ...(ladder === 'dsl' ? { forDsl: true } : {}),
        at,
      };
    });
}
