import { CodedError } from '../../contracts/errors/coded-error.ts';
import type { ByAdult } from '../../domain/lessons/class-lesson.ts';
import { mayChangeRole, type AdultRights } from '../../domain/people/adult-rights.ts';
import type { AdultStanding } from '../../domain/people/adult-standing.ts';
import { longestSupplyDays, type RoleGrant } from '../../domain/people/role-grant.ts';
import { firstRoles, type Role } from '../../domain/people/role.ts';
import { addAdultChange, type AdultChange } from '../store/adult-change-store.ts';
import { forgetLink, takeLink, type KeptLink } from '../store/adult-link-store.ts';
import { findClass } from '../store/class-store.ts';
import type { HubTransaction } from '../store/hub-tables.ts';
import { forgetPushSubscriptions } from '../store/push-store.ts';
import { addSignInDeed } from '../store/sign-in-deed-store.ts';
import { newJoinLink } from './join-link.ts';
import { somebodyKeepsAccounts, standingOfAdult } from './standing-of-adult.ts';

/** Who changes the account of an adult, with which rights, and when. */
export type Changing = { adult: ByAdult; by: ByAdult; rights: AdultRights; now: Date };

const dayMs = 24 * 60 * 60 * 1_000;

/** Whoever comes by the link that the hub printed can do everything from then on; roles held before stay. */
export async function welcomeFirstAdult(
  transaction: HubTransaction,
  adult: ByAdult,
  now: Date,
): Promise<void> {
  const { grants } = await standingOfAdult(transaction, adult.adultId);
  const change = { adult, by: null, at: now.toISOString() };
  await addAdultChange(transaction, { ...change, deed: 'first-link-used' });
  for (const role of firstRoles) {
    if (grants.some((grant) => grant.role === role)) continue;
    await addAdultChange(transaction, { ...change, deed: 'role-given', role });
  }
  await forgetLink(transaction, adult.adultId);
}

/**
 * Invites an adult with an account that is new, or was ended.
 *
 * @returns the token of the one-time link.
 * @throws CodedError `adult-known`, and what `changeRoles` throws.
 */
export async function inviteAdult(
  transaction: HubTransaction,
  changing: Changing,
  grants: readonly RoleGrant[],
): Promise<string> {
  const { adult, now } = changing;
  const { status } = await standingOfAdult(transaction, adult.adultId);
  if (status !== 'ended') throw new CodedError('adult-known');
  await record(transaction, changing, { deed: 'invited' });
  await changeRoles(transaction, changing, grants);
  return newJoinLink(transaction, adult.adultId, now);
}

/**
 * Gives an adult these roles and takes all others away.
 *
 * @throws CodedError `adult-ended`, `right-needed`, `class-unknown`, `last-administrator`, or `request-malformed` for an end that is not ahead.
 */
export async function changeRoles(
  transaction: HubTransaction,
  changing: Changing,
  grants: readonly RoleGrant[],
): Promise<void> {
  const before = await standingToChange(transaction, changing);
  const wanted = grants.map(inOneForm);
  const taken = before.grants.filter(({ role }) => wanted.every((grant) => grant.role !== role));
  const given = wanted.filter((grant) => !before.grants.some((known) => isSame(known, grant)));
  needRoles(changing.rights, [...taken, ...given]);
  for (const grant of given) await needPossible(transaction, grant, changing.now);
  for (const { role } of taken) await record(transaction, changing, { deed: 'role-taken', role });
  for (const grant of given) await record(transaction, changing, { deed: 'role-given', ...grant });
  if (taken.length > 0) await needAdministrator(transaction, changing.now);
}

/** Ends an account. Ended again it is ended. @throws CodedError `right-needed` or `last-administrator`. */
export async function endAdult(transaction: HubTransaction, changing: Changing): Promise<void> {
  const { status, grants } = await standingOfAdult(transaction, changing.adult.adultId);
  if (status === 'ended') return;
  needRoles(changing.rights, grants);
  await record(transaction, changing, { deed: 'ended' });
  await forgetPushSubscriptions(transaction, { adultId: changing.adult.adultId });
  await forgetLink(transaction, changing.adult.adultId);
  await needAdministrator(transaction, changing.now);
}

/**
 * Makes a new one-time link for an account.
 *
 * @param forgetsFactors whether whoever uses it begins anew without a second factor.
 * @returns its token.
 * @throws CodedError `adult-ended`, or `right-needed` for an account that reads more than whoever asks.
 */
export async function renewLink(
  transaction: HubTransaction,
  changing: Changing,
  forgetsFactors = false,
): Promise<string> {
  const { grants } = await standingToChange(transaction, changing);
  needRoles(changing.rights, grants);
  await record(transaction, changing, { deed: forgetsFactors ? 'factor-link-made' : 'link-renewed' });
  return newJoinLink(transaction, changing.adult.adultId, changing.now, forgetsFactors);
}

/** A link is used up, and its adult can sign in. @throws CodedError `join-link-used`. */
export async function joinByLink(
  transaction: HubTransaction,
  { linkId, forgetsFactors }: KeptLink,
  adult: ByAdult,
  now: Date,
): Promise<void> {
  if (!(await takeLink(transaction, linkId))) throw new CodedError('join-link-used');
  await forgetPushSubscriptions(transaction, { adultId: adult.adultId });
  await addAdultChange(transaction, { adult, deed: 'joined', by: adult, at: now.toISOString() });
  if (forgetsFactors)
    await addSignInDeed(transaction, { adult, deed: 'factors-forgotten', by: adult, at: now });
}

/**
 * Somebody who was invited has come by the school's provider. Its link is not needed any more.
 *
 * @returns false for whoever is not, or not any more, invited: nothing is changed.
 */
export async function joinByProvider(
  transaction: HubTransaction,
  owner: ByAdult,
  now: Date,
): Promise<boolean> {
  const { status } = await standingOfAdult(transaction, owner.adultId);
  if (status !== 'invited') return false;
  const adult = { adultId: owner.adultId, name: owner.name };
  await addAdultChange(transaction, { adult, deed: 'joined', by: adult, at: now.toISOString() });
  await forgetLink(transaction, adult.adultId);
  return true;
}

async function standingToChange(transaction: HubTransaction, { adult }: Changing): Promise<AdultStanding> {
  const standing = await standingOfAdult(transaction, adult.adultId);
  if (standing.status === 'ended') throw new CodedError('adult-ended');
  return standing;
}

function needRoles(rights: AdultRights, grants: readonly { role: Role }[]): void {
  if (grants.every(({ role }) => mayChangeRole(rights, role))) return;
  throw new CodedError('right-needed', {
    at: rights.has('change-adults') ? 'read-words-for-dsl' : 'change-adults',
  });
}

async function needPossible(
  transaction: HubTransaction,
  { classId, until }: RoleGrant,
  now: Date,
): Promise<void> {
  if (classId !== undefined) {
    const schoolClass = await findClass(transaction, classId);
    if (!schoolClass || schoolClass.putAway) throw new CodedError('class-unknown');
  }
  if (until === undefined) return;
  const aheadMs = Date.parse(until) - now.getTime();
  if (aheadMs <= 0 || aheadMs > longestSupplyDays * dayMs) {
    throw new CodedError('request-malformed', { at: 'until' });
  }
}

async function needAdministrator(transaction: HubTransaction, now: Date): Promise<void> {
  if (!(await somebodyKeepsAccounts(transaction, now))) throw new CodedError('last-administrator');
}

async function record(
  transaction: HubTransaction,
  { adult, by, now }: Changing,
  what: Pick<AdultChange, 'deed' | 'role' | 'classId' | 'until'>,
): Promise<void> {
  await addAdultChange(transaction, { adult, by, at: now.toISOString(), ...what });
}

function inOneForm({ until, ...grant }: RoleGrant): RoleGrant {
  return { ...grant, ...(until === undefined ? {} : { until: new Date(until).toISOString() }) };
}

function isSame(one: RoleGrant, other: RoleGrant): boolean {
  return one.role === other.role && one.classId === other.classId && one.until === other.until;
}
