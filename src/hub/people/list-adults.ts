import type { ListedAdult } from '../../contracts/http/adults.ts';
import { linkEnds } from '../store/adult-link-store.ts';
import type { HubStore } from '../store/hub-tables.ts';
import type { SignIn } from './sign-in.ts';
import { standings } from './standing-of-adult.ts';

const byName = new Intl.Collator('en-GB');

/** Who has, or had, an account, by name, with the roles that were given. */
export async function listAdults(store: HubStore, signIn: SignIn): Promise<ListedAdult[]> {
  const owners = await signIn.adults();
  const known = await standings(store);
  const links = await linkEnds(store);
  const listed = owners.flatMap((owner): ListedAdult[] => {
    const standing = known.get(owner.adultId);
    if (standing === undefined) return [];
    const linkEndsAt = links.get(owner.adultId);
    return [
      {
        ...owner,
        status: standing.status,
        grants: [...standing.grants],
        ...(linkEndsAt === undefined ? {} : { linkEndsAt }),
      },
    ];
  });
  return listed.toSorted((one, other) => byName.compare(one.name, other.name));
}
