import { grantsAt, nextEnd, rightsAt, type AdultRights } from '../../domain/people/adult-rights.ts';
import { standingAfter, type AdultStanding } from '../../domain/people/adult-standing.ts';
import { adultSteps } from '../store/adult-change-store.ts';
import type { HubStore } from '../store/hub-tables.ts';
import { isLimited } from '../../domain/people/second-factor-rule.ts';
import type { SignedIn } from './sign-in.ts';
import { whenSecondFactorIsDue } from './when-second-factor-is-due.ts';

/** How every account stands, by adult. */
export async function standings(store: HubStore): Promise<Map<string, AdultStanding>> {
  const steps = await adultSteps(store);
  return new Map([...steps].map(([adultId, own]) => [adultId, standingAfter(own)]));
}

/** How an account stands. One that nobody was told of has ended. */
export async function standingOfAdult(store: HubStore, adultId: string): Promise<AdultStanding> {
  const steps = await adultSteps(store, adultId);
  return standingAfter(steps.get(adultId) ?? []);
}

/** What an adult may do at this moment, and until when at most. A governor holds a role that gives no right. */
export type HeldRights = {
  rights: AdultRights;
  rightsEndAt: Date | undefined;
  holdsRole: boolean;
  /** From when on a role of this adult needs a second factor, whether there is one or not. */
  roleNeedsFactorAt: Date | undefined;
  /** The same, where this sign-in came without one. */
  secondFactorDueAt: Date | undefined;
  /** Only what is left without a second factor. */
  isLimited: boolean;
  /** The head's sealed account, of which nothing can be set up. */
  isSealed: boolean;
};

/**
 * What an adult may do at this moment; undefined for an account that cannot be signed in to.
 *
 * @param signedIn how and when this adult signed in.
 */
export async function rightsOfAdult(
  store: HubStore,
  adultId: string,
  now: Date,
  signedIn: SignedIn,
): Promise<HeldRights | undefined> {
  if (signedIn.way === 'sealed') return rightsOfSealed;
  const { status, grants } = await standingOfAdult(store, adultId);
  if (status !== 'active') return undefined;
  const dueAt = await whenSecondFactorIsDue(store, adultId, grants, now);
  const isCut = isLimited(signedIn, dueAt);
  return {
    rights: rightsAt(grants, now, isCut),
    roleNeedsFactorAt: dueAt,
    secondFactorDueAt: signedIn.way === 'password' ? dueAt : undefined,
    isLimited: isCut,
    isSealed: false,
    rightsEndAt: nextEnd(grants, now),
    holdsRole: grantsAt(grants, now).length > 0,
  };
}

/** Whoever opened the envelope is the head, for as long as that sign-in lasts. */
const rightsOfSealed: HeldRights = {
  rights: rightsAt([{ role: 'head' }], new Date(0)),
  rightsEndAt: undefined,
  holdsRole: true,
  roleNeedsFactorAt: undefined,
  secondFactorDueAt: undefined,
  isLimited: false,
  isSealed: true,
};

/** Whether there is somebody who can sign in and change the accounts of adults. */
export async function somebodyKeepsAccounts(store: HubStore, now: Date): Promise<boolean> {
  const all = [...(await standings(store)).values()];
  return all.some(({ status, grants }) => status === 'active' && rightsAt(grants, now).has('change-adults'));
}
