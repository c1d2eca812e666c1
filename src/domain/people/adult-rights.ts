import { rightsOfOneClass, rightsOfRole, type Right } from './rights.ts';
import type { RoleGrant } from './role-grant.ts';
import type { Role } from './role.ts';
import { rightsWithoutSecondFactor, rolesWithSecondFactor } from './second-factor-rule.ts';

/** Where a right holds: in the whole school, or for these classes alone. */
export type Reach = 'school' | readonly string[];

/** The rights of one adult at one moment. What is not in it is refused. */
export type AdultRights = ReadonlyMap<Right, Reach>;

/** Grants that hold at this moment. */
export function grantsAt(grants: readonly RoleGrant[], now: Date): RoleGrant[] {
  return grants.filter(({ until }) => until === undefined || Date.parse(until) > now.getTime());
}

/**
 * What an adult with these grants may do at this moment.
 *
 * @param isLimited whether the roles that need a second factor give only what is left without one.
 */
export function rightsAt(grants: readonly RoleGrant[], now: Date, isLimited = false): AdultRights {
  const held = new Map<Right, Reach>();
  for (const { role, classId } of grantsAt(grants, now)) {
    const isCut = isLimited && rolesWithSecondFactor.includes(role);
    for (const right of rightsOfRole[role]) {
      if (isCut && !rightsWithoutSecondFactor.includes(right)) continue;
      const known = held.get(right) ?? [];
      const isOfClass = classId !== undefined && rightsOfOneClass.includes(right);
      held.set(right, !isOfClass || known === 'school' ? 'school' : [...known, classId]);
    }
  }
  return held;
}

/** Whether a right holds for a class; without one, for anything at all. */
export function reaches(rights: AdultRights, right: Right, classId?: string): boolean {
  const reach = rights.get(right);
  if (reach === undefined) return false;
  return reach === 'school' || classId === undefined || reach.includes(classId);
}

/** The next moment at which a grant ends by itself. */
export function nextEnd(grants: readonly RoleGrant[], now: Date): Date | undefined {
  const ends = grantsAt(grants, now).flatMap(({ until }) => (until === undefined ? [] : [Date.parse(until)]));
  return ends.length === 0 ? undefined : new Date(Math.min(...ends));
}

/**
 * Whether whoever has these rights may give or take a role, and open the account of somebody who holds it anew. A role that reads what
 * children say past their teachers is given by those alone who read it themselves; else whoever keeps the accounts could read it all.
 */
export function mayChangeRole(rights: AdultRights, role: Role): boolean {
  if (!rights.has('change-adults')) return false;
  return !rightsOfRole[role].includes('read-words-for-dsl') || rights.has('read-words-for-dsl');
}
