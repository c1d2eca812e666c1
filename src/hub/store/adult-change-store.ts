import type { Kysely } from 'kysely';
import type { ByAdult } from '../../domain/lessons/class-lesson.ts';
import type { AdultDeed, AdultStep } from '../../domain/people/adult-standing.ts';
import type { DatedStep } from '../../domain/people/second-factor-since.ts';
import type { Role } from '../../domain/people/role.ts';
import { adultChangeContent } from '../proof/hub-log-entry.ts';
import { keepLogEntry } from './hub-log-store.ts';
import type { HubStore, HubTables, HubTransaction } from './hub-tables.ts';

/** Something that was done about the account of an adult. */
export type AdultChange = {
  adult: ByAdult;
  deed: AdultDeed;
  /** With `role-given` and `role-taken`. */
  role?: Role;
  /** With a role for one class. */
  classId?: string | undefined;
  /** With a role that ends by itself. */
  until?: string | undefined;
  /** Who did it; null: the hub itself. */
  by: ByAdult | null;
  at: string;
};

/** Records it for good, in the hub's own log too. */
export async function addAdultChange(transaction: HubTransaction, change: AdultChange): Promise<void> {
  const { adult, deed, role = null, classId = null, until = null, by, at } = change;
  const row = {
    adult_id: adult.adultId,
    adult_name: adult.name,
    deed,
    role,
    class_id: classId,
    until,
    by_adult_id: by?.adultId ?? null,
    by_name: by?.name ?? null,
    at,
  };
  const { change_id } = await transaction
    .insertInto('adult_change')
    .values(row)
    .returning('change_id')
    .executeTakeFirstOrThrow();
  await keepLogEntry(transaction, {
    kind: 'adult-change',
    subject: String(change_id),
    contentHash: adultChangeContent(row),
    at,
  });
}

/** What counts for how accounts stand, by adult, oldest first. Without an id, of all adults. */
export async function adultSteps(store: HubStore, adultId?: string): Promise<Map<string, AdultStep[]>> {
  const rows = await readChanges(store, adultId);
  const steps = new Map<string, AdultStep[]>();
  for (const row of rows) {
    const own = steps.get(row.adult_id) ?? [];
    steps.set(row.adult_id, own);
    own.push(stepOf(row));
  }
  return steps;
}

/** All that was done about one account, oldest first, each with its time. */
export async function datedSteps(store: HubStore, adultId: string): Promise<DatedStep[]> {
  const rows = await readChanges(store, adultId);
  return rows.map((row) => ({ ...stepOf(row), at: Date.parse(row.at) }));
}

type ChangeRow = Awaited<ReturnType<typeof readChanges>>[number];

function readChanges(store: Kysely<HubTables>, adultId: string | undefined) {
  return store
    .selectFrom('adult_change')
    .select(['adult_id', 'deed', 'role', 'class_id', 'until', 'at'])
    .$if(adultId !== undefined, (query) => query.where('adult_id', '=', adultId ?? ''))
    .orderBy('change_id')
    .execute();
}

function stepOf({ deed, role, class_id: classId, until }: ChangeRow): AdultStep {
  if (deed !== 'role-given' && deed !== 'role-taken') return { deed };
  if (role === null) throw new Error('a role was given or taken without its name');
  if (deed === 'role-taken') return { deed, role };
  return {
    deed,
    grant: { role, ...(classId === null ? {} : { classId }), ...(until === null ? {} : { until }) },
  };
}

/** What every adult is called, by id: as it was last written down. */
export async function adultNames(store: HubStore): Promise<Map<string, string>> {
  const rows = await store
    .selectFrom('adult_change')
    .select(['adult_id', 'adult_name'])
    .orderBy('change_id')
    .execute();
  return new Map(rows.map(({ adult_id, adult_name }) => [adult_id, adult_name]));
}
