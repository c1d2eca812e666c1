import type { DnrExcess } from '../../../domain/decisions/dnr-limits.ts';

/** Limits of Chrome that a policy goes over, as `device-health` carries them: a code, and the count. */
export function excessFaults(excesses: readonly DnrExcess[]): string[] {
  return excesses.map(({ limit, count, most }) => `policy-over-limit ${limit}: ${count} of ${most}`);
}
