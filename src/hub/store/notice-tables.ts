import { sql, type Generated, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { NoticeKind } from '../../domain/notices/notice-content.ts';
import { onlyAddedTo } from './only-added-to.ts';

export type NoticeTables = {
  /** What is to be told to adults by mail or push, until it was sent. */
  notice: {
    notice_id: string;
    road: 'mail' | 'push';
    adult_id: string;
    kind: NoticeKind;
    about: string;
    /** JSON of a NoticeContent. */
    payload: string;
    /** JSON of the roles for which the adult is told; null where it does not hang on a role. */
    roles: string | null;
    /** Goes before what is not. */
    urgent: 0 | 1;
    made_at: string;
    /** Not sent before this; moved on after each try that failed. */
    due_at: string;
    /** Not sent after this. */
    until: string;
    attempts: Generated<number>;
    sent_at: string | null;
    given_up_at: string | null;
    /** Why the last try failed, or why it was given up. */
    fault: string | null;
  };
  /** Which roles are told of what, and when the digest is made. The last one holds. Only ever added to. */
  notice_choice: {
    choice_id: Generated<number>;
    /** JSON of a NoticeChoice. */
    choice: string;
    adult_id: string;
    adult_name: string;
    at: string;
  };
  /** The digest of each day. Only ever added to. */
  digest: {
    /** Such as `2026-11-27`. */
    day: string;
    /** JSON of DigestFacts. */
    facts: string;
    /** The head of the hub's log that stands in it. */
    head_entry: number;
    head_hash: string;
    made_at: string;
  };
};

/** Notices to adults, who gets which, and the daily digests. */
export const noticeTables: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('notice')
      .addColumn('notice_id', 'text', (column) => column.primaryKey())
      .addColumn('road', 'text', (column) => column.notNull())
      .addColumn('adult_id', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('about', 'text', (column) => column.notNull())
      .addColumn('payload', 'text', (column) => column.notNull())
      .addColumn('roles', 'text')
      .addColumn('urgent', 'integer', (column) => column.notNull())
      .addColumn('made_at', 'text', (column) => column.notNull())
      .addColumn('due_at', 'text', (column) => column.notNull())
      .addColumn('until', 'text', (column) => column.notNull())
      .addColumn('attempts', 'integer', (column) => column.notNull().defaultTo(0))
      .addColumn('sent_at', 'text')
      .addColumn('given_up_at', 'text')
      .addColumn('fault', 'text')
      .execute();
    await sql`create index notice_waiting on notice (urgent, due_at) where sent_at is null and given_up_at is null`.execute(
      db,
    );
    await db.schema.createIndex('notice_by_about').on('notice').column('about').execute();
    await db.schema
      .createTable('notice_choice')
      .addColumn('choice_id', 'integer', (column) => column.primaryKey().autoIncrement())
      .addColumn('choice', 'text', (column) => column.notNull())
      .addColumn('adult_id', 'text', (column) => column.notNull())
      .addColumn('adult_name', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .execute();
    await onlyAddedTo(db, 'notice_choice');
    await db.schema
      .createTable('digest')
      .addColumn('day', 'text', (column) => column.primaryKey())
      .addColumn('facts', 'text', (column) => column.notNull())
      .addColumn('head_entry', 'integer', (column) => column.notNull())
      .addColumn('head_hash', 'text', (column) => column.notNull())
      .addColumn('made_at', 'text', (column) => column.notNull())
      .execute();
    await onlyAddedTo(db, 'digest');
  },
};
