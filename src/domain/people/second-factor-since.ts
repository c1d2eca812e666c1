import type { AdultStep } from './adult-standing.ts';
import type { Role } from './role.ts';
import { rolesWithSecondFactor } from './second-factor-rule.ts';

/** Something that was done about an account, and when, in milliseconds. */
export type DatedStep = AdultStep & { at: number };

/**
 * From when on the time counts in which an account may do without a second factor: since its adult came, and since it holds a role that needs one.
 * A forgotten password does not begin it anew, nor does another such role, nor the same role given once more.
 *
 * @param steps all that was done about the account, oldest first.
 * @returns milliseconds; 0 where nothing began it.
 */
export function secondFactorSince(steps: readonly DatedStep[]): number {
  let cameAt = 0;
  let isInvited = false;
  let heldSince = 0;
  let leftAt = 0;
  const held = new Set<Role>();
  const firstGiven = new Map<Role, number>();

  for (const step of steps) {
    const { at } = step;
    switch (step.deed) {
      case 'first-link-used':
      case 'kept-at-upgrade':
        cameAt = at;
        isInvited = false;
        break;
      case 'invited':
        isInvited = true;
        break;
      case 'joined':
        if (isInvited) cameAt = at;
        isInvited = false;
        break;
      case 'role-given': {
        const { role } = step.grant;
        if (!rolesWithSecondFactor.includes(role)) break;
        // Roles that change places do so at one moment.
        const goesOn = held.size > 0 || leftAt === at;
        if (!goesOn) heldSince = firstGiven.get(role) ?? at;
        firstGiven.set(role, firstGiven.get(role) ?? heldSince);
        held.add(role);
        break;
      }
      case 'role-taken':
        if (held.delete(step.role)) leftAt = at;
        break;
      case 'ended':
        held.clear();
        firstGiven.clear();
        [cameAt, heldSince, leftAt, isInvited] = [0, 0, 0, false];
        break;
      default:
    }
  }
  return Math.max(cameAt, heldSince);
}
