import type { SchoolPolicy } from '../../../domain/policy/school-policy.ts';
import type { Idle } from './idle.ts';

/** After so many minutes without a touch a screen rests, where policy says nothing else. */
const defaultRestAfterMinutes = 10;

type Parts = {
  idle: Idle;
  policy: () => Promise<SchoolPolicy | undefined>;
  isStaff: () => Promise<boolean>;
  leaveAlone: () => Promise<void>;
};

/**
 * Has the screen rest where the Chromebook was left alone. Called at every start of the worker and every heartbeat as well as when
 * the browser tells: it tells once, and a film may have been running then.
 *
 * @param said the browser has just told that nobody is there.
 */
export async function heedAbsence({ idle, policy, isStaff, leaveAlone }: Parts, said = false): Promise<void> {
  const known = await policy();
  if (known === undefined) return;
  const minutes = known.restAfterMinutes ?? defaultRestAfterMinutes;
  if (minutes === 0) return;
  idle.watch(minutes);
  if (!said && !(await idle.isLeftAlone(minutes))) return;
  if ((await idle.isHeard()) || (await isStaff())) return;
  await leaveAlone();
}
