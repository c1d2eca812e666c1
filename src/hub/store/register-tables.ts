import { sql, type Generated, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { LookKind } from '../../contracts/http/register.ts';
import { onlyAddedTo } from './only-added-to.ts';

export type RegisterTables = {
  /** A child of one class. The only place on the hub where a child's name stands. */
  register_child: {
    child_id: string;
    class_id: string;
    /** null once it was erased. */
    name: string | null;
    named_at: string;
    named_by: string;
    erased_at: string | null;
    erased_by: string | null;
  };
  /** Which child had which number from when until when. Only ever ended, never rewritten. */
  register_number: {
    entry_id: string;
    child_id: string;
    class_id: string;
    number: number;
    valid_from: string;
    given_by: string;
    /** null while the child has it. */
    valid_until: string | null;
    ended_by: string | null;
  };
  /** Who looked at names. Only ever added to; it carries none. */
  register_look: {
    look_id: Generated<number>;
    adult_id: string;
    adult_name: string;
    class_id: string;
    kind: LookKind;
    number: number | null;
    about_at: string | null;
    at: string;
    /** For which marked browser the names were fetched, to be kept there. */
    browser_id: string | null;
  };
};

/** The register, and who looked at it. */
export const registerTables: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('register_child')
      .addColumn('child_id', 'text', (column) => column.primaryKey())
      .addColumn('class_id', 'text', (column) => column.notNull().references('school_class.class_id'))
      .addColumn('name', 'text')
      .addColumn('named_at', 'text', (column) => column.notNull())
      .addColumn('named_by', 'text', (column) => column.notNull())
      .addColumn('erased_at', 'text')
      .addColumn('erased_by', 'text')
      .execute();
    await db.schema
      .createTable('register_number')
      .addColumn('entry_id', 'text', (column) => column.primaryKey())
      .addColumn('child_id', 'text', (column) => column.notNull().references('register_child.child_id'))
      .addColumn('class_id', 'text', (column) => column.notNull().references('school_class.class_id'))
      .addColumn('number', 'integer', (column) => column.notNull())
      .addColumn('valid_from', 'text', (column) => column.notNull())
      .addColumn('given_by', 'text', (column) => column.notNull())
      .addColumn('valid_until', 'text')
      .addColumn('ended_by', 'text')
      .execute();
    for (const what of ['class_id, number', 'child_id']) {
      const index = sql.raw(what === 'child_id' ? 'register_one_number' : 'register_one_child');
      await sql`create unique index ${index} on register_number (${sql.raw(what)}) where valid_until is null`.execute(
        db,
      );
    }
    await db.schema
      .createIndex('register_by_number')
      .on('register_number')
      .columns(['number', 'valid_from'])
      .execute();
    await db.schema.createIndex('register_by_child').on('register_number').column('child_id').execute();
    await sql`create trigger register_number_only_ended before update on register_number
      when old.valid_until is not null or new.valid_until is null or new.entry_id <> old.entry_id
        or new.child_id <> old.child_id or new.class_id <> old.class_id or new.number <> old.number
        or new.valid_from <> old.valid_from or new.given_by <> old.given_by
      begin select raise(abort, 'register_number is only ever ended'); end`.execute(db);
    await sql`create trigger register_number_never_delete before delete on register_number
      begin select raise(abort, 'register_number is only ever ended'); end`.execute(db);
    await db.schema
      .createTable('register_look')
      .addColumn('look_id', 'integer', (column) => column.primaryKey().autoIncrement())
      .addColumn('adult_id', 'text', (column) => column.notNull())
      .addColumn('adult_name', 'text', (column) => column.notNull())
      .addColumn('class_id', 'text', (column) => column.notNull().references('school_class.class_id'))
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('number', 'integer')
      .addColumn('about_at', 'text')
      .addColumn('at', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createIndex('look_by_class')
      .on('register_look')
      .columns(['class_id', 'look_id'])
      .execute();
    await onlyAddedTo(db, 'register_look');
  },
};
