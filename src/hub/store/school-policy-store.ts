import { decidingPolicy, type DecidingPolicy } from '../../domain/policy/deciding-policy.ts';
import type { HubStore } from './hub-tables.ts';
import { readKept } from './read-kept.ts';

/** A policy that the hub was told, without what it says. */
export type PolicyRecord = {
  policyId: number;
  fingerprint: string;
  /** JSON of the faults that were named. */
  faults: string;
  /** Null: the file that the hub was started with. */
  adultId: string | null;
  byName: string | null;
  at: string;
};

const columns = [
  'policy_id as policyId',
  'fingerprint',
  'faults',
  'adult_id as adultId',
  'adult_name as byName',
  'at',
] as const;

/** The policy that the hub knows: the newest. None where this release cannot read it: an older one is not what the school has. */
export async function schoolPolicyNow(
  store: HubStore,
): Promise<(PolicyRecord & { part: DecidingPolicy }) | undefined> {
  const row = await newestPolicy(store);
  const part = row && readKept(decidingPolicy, row.part);
  return row && part && { ...row, part };
}

/** Whether the newest policy is one that this release cannot read. */
export async function isSchoolPolicyUnread(store: HubStore): Promise<boolean> {
  const row = await newestPolicy(store);
  return row !== undefined && readKept(decidingPolicy, row.part) === undefined;
}

async function newestPolicy(store: HubStore) {
  return store
    .selectFrom('school_policy')
    .select([...columns, 'part'])
    .orderBy('policy_id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Newest first, at most `limit`. */
export async function listSchoolPolicies(store: HubStore, limit: number): Promise<PolicyRecord[]> {
  return store
    .selectFrom('school_policy')
    .select(columns)
    .orderBy('policy_id', 'desc')
    .limit(limit)
    .execute();
}

/** @returns its id. */
export async function addSchoolPolicy(
  store: HubStore,
  record: Omit<PolicyRecord, 'policyId'> & { part: string },
): Promise<number> {
  const { policy_id } = await store
    .insertInto('school_policy')
    .values({
      part: record.part,
      fingerprint: record.fingerprint,
      faults: record.faults,
      adult_id: record.adultId,
      adult_name: record.byName,
      at: record.at,
    })
    .returning('policy_id')
    .executeTakeFirstOrThrow();
  return policy_id;
}

/** Which policy a Chromebook says it has. */
export type PolicyOfDevice = { deviceId: string; source: string; fingerprint: string | null };

export async function policiesOfDevices(store: HubStore): Promise<Map<string, PolicyOfDevice>> {
  const rows = await store
    .selectFrom('device_policy')
    .select(['device_id as deviceId', 'source', 'fingerprint'])
    .execute();
  return new Map(rows.map((row) => [row.deviceId, row]));
}

/** The event in which a Chromebook said what is known of its policy. */
export async function eventOfKnownPolicy(store: HubStore, deviceId: string): Promise<string | undefined> {
  const row = await store
    .selectFrom('device_policy')
    .select('event_id')
    .where('device_id', '=', deviceId)
    .executeTakeFirst();
  return row?.event_id;
}

/** Notes what a Chromebook says, in the place of what it said before. */
export async function keepPolicyOfDevice(
  store: HubStore,
  { deviceId, source, fingerprint, eventId }: PolicyOfDevice & { eventId: string },
): Promise<void> {
  await store
    .insertInto('device_policy')
    .values({ device_id: deviceId, event_id: eventId, source, fingerprint })
    .onConflict((conflict) =>
      conflict.column('device_id').doUpdateSet({ event_id: eventId, source, fingerprint }),
    )
    .execute();
}
