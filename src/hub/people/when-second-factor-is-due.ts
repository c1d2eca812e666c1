import * as z from 'zod/mini';
import { grantsAt } from '../../domain/people/adult-rights.ts';
import {
  longestGraceDays,
  rolesWithSecondFactor,
  secondFactorDueAt,
  usualGraceDays,
  type GraceRule,
} from '../../domain/people/second-factor-rule.ts';
import { secondFactorSince } from '../../domain/people/second-factor-since.ts';
import type { RoleGrant } from '../../domain/people/role-grant.ts';
import { datedSteps } from '../store/adult-change-store.ts';
import type { HubStore } from '../store/hub-tables.ts';
import { readSetting } from '../store/setting-store.ts';

export const graceSetting = 'second-factor-grace-days';
const sinceSetting = 'second-factor-since';
const keptDays = z.coerce.number().check(z.int(), z.minimum(0), z.maximum(longestGraceDays));
const keptRule = z.looseObject({ graceDays: keptDays });

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
  const steps = await datedSteps(store, adultId);
  const began = await readSetting(store, sinceSetting);
  const since = Math.max(secondFactorSince(steps), began === undefined ? 0 : Date.parse(began));
  return secondFactorDueAt(since, await graceRules(store));
}

/** All that the school has said of it, oldest first. */
async function graceRules(store: HubStore): Promise<GraceRule[]> {
  const rows = await store
    .selectFrom('sign_in_deed')
    .select(['details', 'at'])
    .where('deed', '=', 'grace-set')
    .orderBy('deed_id')
    .execute();
  return rows.map(({ details, at }) => ({
    graceDays: keptRule.parse(JSON.parse(details)).graceDays,
    setAt: Date.parse(at),
  }));
}
