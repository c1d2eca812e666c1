import type { SignedInAdult } from '../../contracts/http/people.ts';
import type { HubStore } from '../store/hub-tables.ts';
import { lastEnvelope } from '../store/sealed-account-store.ts';
import type { AccountOwner } from './sign-in.ts';
import type { HeldRights } from './standing-of-adult.ts';

/** Who is signed in, as the companion is told. Whoever may see adults is told of a sealed account that was used, until there is a new envelope. */
export async function toSignedIn(
  store: HubStore,
  { adultId, name, email }: AccountOwner,
  held: HeldRights,
): Promise<SignedInAdult> {
  const { rights, secondFactorDueAt, isLimited, isSealed } = held;
  const sealedUsedAt = rights.has('see-adults') ? (await lastEnvelope(store))?.usedAt : undefined;
  return {
    adultId,
    name,
    email,
    rights: [...rights].map(([right, reach]) =>
      reach === 'school' ? { right } : { right, classIds: [...reach] },
    ),
    ...(secondFactorDueAt === undefined ? {} : { secondFactorDueAt: secondFactorDueAt.toISOString() }),
    ...(isLimited ? { isLimited } : {}),
    ...(isSealed ? { isSealed } : {}),
    ...(typeof sealedUsedAt === 'string' ? { sealedUsedAt } : {}),
  };
}
