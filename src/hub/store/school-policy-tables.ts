import type { Generated, Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { onlyAddedTo } from './only-added-to.ts';

/** The school's policy as the hub was told it, and which one each Chromebook says it has. */
export type SchoolPolicyTables = {
  /** Only ever added to: the newest is the one that the hub knows. */
  school_policy: {
    policy_id: Generated<number>;
    /** JSON of a DecidingPolicy: no key, no code, no account. */
    part: string;
    fingerprint: string;
    /** JSON of the faults that were named when it was given. */
    faults: string;
    /** Null: the file that the hub was started with. */
    adult_id: string | null;
    adult_name: string | null;
    at: string;
  };
  device_policy: {
    device_id: string;
    /** The event that said so: an older one that comes late changes nothing. */
    event_id: string;
    /** Where the policy in force came from, as `device-health` says it. */
    source: string;
    /** Null: no policy, or a release that did not say. */
    fingerprint: string | null;
  };
};

export const schoolPolicyTables: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('school_policy')
      .addColumn('policy_id', 'integer', (column) => column.primaryKey().autoIncrement())
      .addColumn('part', 'text', (column) => column.notNull())
      .addColumn('fingerprint', 'text', (column) => column.notNull())
      .addColumn('faults', 'text', (column) => column.notNull())
      .addColumn('adult_id', 'text')
      .addColumn('adult_name', 'text')
      .addColumn('at', 'text', (column) => column.notNull())
      .execute();
    await onlyAddedTo(db, 'school_policy');
    await db.schema
      .createTable('device_policy')
      .addColumn('device_id', 'text', (column) => column.primaryKey().references('device.device_id'))
      .addColumn('event_id', 'text', (column) => column.notNull())
      .addColumn('source', 'text', (column) => column.notNull())
      .addColumn('fingerprint', 'text')
      .execute();
  },
};
