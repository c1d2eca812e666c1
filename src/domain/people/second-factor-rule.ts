import type { Right } from './rights.ts';
import type { Role } from './role.ts';

/** Roles that read what children say, or that keep accounts and Chromebooks: a password alone is not enough for them. */
export const rolesWithSecondFactor: readonly Role[] = ['computing-lead', 'dsl', 'deputy-dsl', 'head'];

/** What such a role still gives without one: a press is answered, and no child stays behind a shield. */
export const rightsWithoutSecondFactor: readonly Right[] = ['see-board', 'answer-press', 'lift-shield'];

/** How long such a role is whole without one, in days, unless the school says otherwise. */
export const usualGraceDays = 14;
export const longestGraceDays = 90;

const dayMs = 24 * 60 * 60 * 1_000;

/** How somebody signed in. `sealed`: with the head's sealed account. */
export const signInWays = ['password', 'code', 'passkey', 'recovery-code', 'provider', 'sealed'] as const;
export type SignInWay = (typeof signInWays)[number];

/**
 * Until when the roles of an adult are whole without a second factor; undefined where none of them needs one.
 *
 * @param since when the account came, such a role was given, and this hub began to ask for second factors, each in milliseconds.
 */
export function secondFactorDueAt(
  roles: readonly Role[],
  since: readonly number[],
  graceDays: number,
): Date | undefined {
  if (!roles.some((role) => rolesWithSecondFactor.includes(role))) return undefined;
  return new Date(Math.max(0, ...since) + graceDays * dayMs);
}

/**
 * Whether a sign-in gives only what is left without a second factor. The time may run out in the middle of a lesson: what was begun before
 * stays whole until it ends. A provider's sign-in is as strong as the school has made it there.
 */
export function isLimited(signIn: { way: SignInWay; startedAt: Date }, dueAt: Date | undefined): boolean {
  return dueAt !== undefined && signIn.way === 'password' && signIn.startedAt >= dueAt;
}
