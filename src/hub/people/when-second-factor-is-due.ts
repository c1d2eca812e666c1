import * as z from 'zod/mini';
import { grantsAt } from '../../domain/people/adult-rights.ts';
import {
  longestGraceDays,
  rolesWithSecondFactor,
  secondFactorDueAt,
  usualGraceDays,
} from '../../domain/people/second-factor-rule.ts';
import type { RoleGrant } from '../../domain/people/role-grant.ts';
import type { HubStore } from '../store/hub-tables.ts';
import { readSetting } from '../store/setting-store.ts';

export const graceSetting = 'second-factor-grace-days';
/** When the school has set it. */
export const graceSetAtSetting = 'second-factor-grace-set-at';
const sinceSetting = 'second-factor-since';
const keptDays = z.coerce.number().check(z.int(), z.minimum(0), z.maximum(longestGraceDays));

/** How many days the school gives to set a second factor up. */
export async function graceDaysOf(store: HubStore): Promise<number> {
  const kept = await readSetting(store, graceSetting);
  return kept === undefined ? usualGraceDays : keptDays.parse(kept);
}

/** From when on the roles of an adult need a second factor; undefined where none of them does. */
export async function whenSecondFactorIsDue(
  store: HubStore,
  adultId: string,
  grants: readonly RoleGrant[],
  now: Date,
): Promise<Date | undefined> {
  const roles = grantsAt(grants, now).map(({ role }) => role);
  if (!roles.some((role) => rolesWithSecondFactor.includes(role))) return undefined;
  const newest = await store
    .selectFrom('adult_change')
    .select((expression) => expression.fn.max('at').as('at'))
    .where('adult_id', '=', adultId)
    .where((expression) =>
      expression.or([
        expression('deed', 'in', ['first-link-used', 'kept-at-upgrade', 'joined']),
        expression('role', 'in', [...rolesWithSecondFactor]),
      ]),
    )
    .executeTakeFirst();
  const began = await readSetting(store, sinceSetting);
  const since = [newest?.at, began].flatMap((at) => (typeof at === 'string' ? [Date.parse(at)] : []));
  const dueAt = secondFactorDueAt(roles, since, await graceDaysOf(store));
  const setAt = await readSetting(store, graceSetAtSetting);
  // A shorter time does not end what was begun before it was set.
  return dueAt && setAt !== undefined && dueAt.toISOString() < setAt ? new Date(setAt) : dueAt;
}
