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

/** So many days the school gives, from the moment on at which it said so, in milliseconds. */
export type GraceRule = { graceDays: number; setAt: number };

/**
 * Until when a role that needs a second factor is whole without one. A shorter time does not end what was begun before it was set; and whoever was too late when
 * a rule was set gets no time by that, unless the rule itself gives it.
 *
 * @param since from when on the time counts, in milliseconds.
 * @param rules all that the school has said, oldest first.
 */
export function secondFactorDueAt(since: number, rules: readonly GraceRule[]): Date {
  let dueAt = since + usualGraceDays * dayMs;
  for (const { graceDays, setAt } of rules) {
    const byRule = since + graceDays * dayMs;
    dueAt = byRule < setAt ? Math.max(byRule, Math.min(dueAt, setAt)) : byRule;
  }
  return new Date(dueAt);
}

/**
 * Whether a sign-in gives only what is left without a second factor. The time may run out in the middle of a lesson: what was begun before
 * stays whole until it ends. A provider's sign-in is as strong as the school has made it there.
 */
export function isLimited(signIn: { way: SignInWay; startedAt: Date }, dueAt: Date | undefined): boolean {
  return dueAt !== undefined && signIn.way === 'password' && signIn.startedAt >= dueAt;
}
