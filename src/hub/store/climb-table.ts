import { sql, type Generated, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Rung } from '../../domain/incidents/rung.ts';
import type { WaitReason } from '../../domain/incidents/waits-since.ts';
import { onlyAddedTo } from './only-added-to.ts';

/** `staff`: told on the boards. `dsl`: for a child's word that goes past them. */
export type Ladder = 'staff' | 'dsl';

export type ClimbTables = {
  /** Who was called about a press that no person had seen. Only ever added to. */
  climb_step: {
    step_id: Generated<number>;
    alert_id: string;
    ladder: Ladder;
    rung: Rung;
    reason: WaitReason;
    since: string;
    due_at: string;
    /** JSON: whom. */
    called: string;
    at: string;
  };
};

/** Who was called about a press that no person had seen. */
export const climbTable: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('climb_step')
      .addColumn('step_id', 'integer', (column) => column.primaryKey().autoIncrement())
      .addColumn('alert_id', 'text', (column) => column.notNull().references('alert.alert_id'))
      .addColumn('ladder', 'text', (column) => column.notNull())
      .addColumn('rung', 'text', (column) => column.notNull())
      .addColumn('reason', 'text', (column) => column.notNull())
      .addColumn('since', 'text', (column) => column.notNull())
      .addColumn('due_at', 'text', (column) => column.notNull())
      .addColumn('called', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addUniqueConstraint('climb_step_once', ['alert_id', 'ladder', 'since', 'rung'])
      .execute();
    await db.schema
      .createIndex('alert_waiting')
      .on('alert')
      .column('received_at')
      .where(sql.ref('state'), 'in', [sql.lit('open'), sql.lit('on-my-way')])
      .execute();
    await onlyAddedTo(db, 'climb_step');
  },
};
