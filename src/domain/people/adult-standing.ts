import type { RoleGrant } from './role-grant.ts';
import type { Role } from './role.ts';

/** What is done about an account. */
export const adultDeeds = [
  /** Came by the one-time link that the hub printed. */
  'first-link-used',
  /** Was there before there were roles. */
  'kept-at-upgrade',
  'invited',
  'link-renewed',
  /** The same, for a lost second factor. */
  'factor-link-made',
  /** Used such a link, and has a password of their own since. */
  'joined',
  'role-given',
  'role-taken',
  'ended',
] as const;
export type AdultDeed = (typeof adultDeeds)[number];

/** One of them, as far as it counts for how an account stands. */
export type AdultStep =
  | { deed: 'role-given'; grant: RoleGrant }
  | { deed: 'role-taken'; role: Role }
  | { deed: Exclude<AdultDeed, 'role-given' | 'role-taken'> };

/** `invited`: has not chosen a password yet. */
export type AdultStatus = 'invited' | 'active' | 'ended';

/** How an account stands: whether it can be signed in to, and the roles that it was given, each once. */
export type AdultStanding = { status: AdultStatus; grants: readonly RoleGrant[] };

/** Nobody was ever told of it. */
export const unknownAdult: AdultStanding = { status: 'ended', grants: [] };

/** How an account stands after all that was done about it, oldest first. */
export function standingAfter(steps: readonly AdultStep[]): AdultStanding {
  return steps.reduce(afterStep, unknownAdult);
}

function afterStep(standing: AdultStanding, step: AdultStep): AdultStanding {
  const without = (role: Role) => standing.grants.filter((grant) => grant.role !== role);
  switch (step.deed) {
    case 'role-given':
      return { ...standing, grants: [...without(step.grant.role), step.grant] };
    case 'role-taken':
      return { ...standing, grants: without(step.role) };
    case 'first-link-used':
    case 'kept-at-upgrade':
    case 'joined':
      return { ...standing, status: 'active' };
    case 'invited':
      return { ...standing, status: 'invited' };
    case 'ended':
      return unknownAdult;
    default:
      return standing;
  }
}
