import type { Adult } from './sign-in.ts';

/** Who has the right to lift a shield. There are no roles yet: every adult who may sign in has it, as on the board. */
export function mayLift(_adult: Adult): boolean {
  return true;
}
