import { grantsAt, nextEnd, rightsAt, type AdultRights } from '../../domain/people/adult-rights.ts';
import { standingAfter, type AdultStanding } from '../../domain/people/adult-standing.ts';
import { adultSteps } from '../store/adult-change-store.ts';
import type { HubStore } from '../store/hub-tables.ts';

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
export type HeldRights = { rights: AdultRights; rightsEndAt: Date | undefined; holdsRole: boolean };

/** What an adult may do at this moment; undefined for an account that cannot be signed in to. */
export async function rightsOfAdult(
  store: HubStore,
  adultId: string,
  now: Date,
): Promise<HeldRights | undefined> {
  const { status, grants } = await standingOfAdult(store, adultId);
  if (status !== 'active') return undefined;
  return {
    rights: rightsAt(grants, now),
    rightsEndAt: nextEnd(grants, now),
    holdsRole: grantsAt(grants, now).length > 0,
  };
}

/** Whether there is somebody who can sign in and change the accounts of adults. */
export async function somebodyKeepsAccounts(store: HubStore, now: Date): Promise<boolean> {
  const all = [...(await standings(store)).values()];
  return all.some(({ status, grants }) => status === 'active' && rightsAt(grants, now).has('change-adults'));
}
