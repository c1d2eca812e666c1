import { grantsAt } from '../../domain/people/adult-rights.ts';
import type { Role } from '../../domain/people/role.ts';
import { standings } from '../people/standing-of-adult.ts';
import type { HubStore } from '../store/hub-tables.ts';

/** Adults who hold one of these roles at this moment, with an account that can be signed in to. */
export async function adultsWithRoles(store: HubStore, roles: readonly Role[], now: Date): Promise<string[]> {
  return [...(await standings(store))]
    .filter(
      ([, { status, grants }]) =>
        status === 'active' && grantsAt(grants, now).some(({ role }) => roles.includes(role)),
    )
    .map(([adultId]) => adultId);
}
