import { Kysely, type Dialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import { adultChangeTable } from './adult-change-table.ts';
import { attentionColumn } from './attention-column.ts';
import { childWordsTable } from './child-words-table.ts';
import { climbTable } from './climb-table.ts';
import { deviceAlarmTables } from './device-alarm-tables.ts';
import { deviceDeedsTable } from './device-deeds-table.ts';
import { deviceStandingTables } from './device-standing-tables.ts';
import { drillTables } from './drill-tables.ts';
import { dslLogTables } from './dsl-log-tables.ts';
import { firstTables } from './first-tables.ts';
import { givenUpIndex } from './given-up-index.ts';
import { hubLogTables } from './hub-log-tables.ts';
import type { HubStore, HubTables } from './hub-tables.ts';
import { lessonTables } from './lesson-tables.ts';
import { lookUpIndexes } from './look-up-indexes.ts';
import { noticeTables } from './notice-tables.ts';
import { outcomeTables } from './outcome-tables.ts';
import { pushTable } from './push-table.ts';
import { rolesAtUpgrade } from './roles-at-upgrade.ts';
import { registerTables } from './register-tables.ts';
import { sealedAccountTable } from './sealed-account-table.ts';
import { secondFactorTables } from './second-factor-tables.ts';
import { schoolBrowserTables } from './school-browser-tables.ts';
import { tappedActionColumns } from './tapped-action-columns.ts';
import { schoolPolicyTables } from './school-policy-tables.ts';
import { reopenedPagesTable } from './reopened-pages-table.ts';
import { wishTable } from './wish-table.ts';

/** Every change of the tables, in order. A change that was released is never edited. */
export const storeMigrations = {
  '2025-01-first-tables': firstTables,
  '2025-02-hub-log': hubLogTables,
  '2025-03-device-attention': attentionColumn,
  '2025-04-lessons': lessonTables,
  '2025-05-child-words': childWordsTable,
  '2025-06-site-wishes': wishTable,
  '2025-07-device-deeds': deviceDeedsTable,
  '2025-11-adult-changes': adultChangeTable,
  '2025-12-roles-at-upgrade': rolesAtUpgrade,
  '2026-01-register': registerTables,
  '2026-02-device-standing': deviceStandingTables,
  '2026-03-device-alarms': deviceAlarmTables,
  '2026-04-notices': noticeTables,
  '2026-05-climbing': climbTable,
  '2026-05-push': pushTable,
  '2026-05-school-devices': tappedActionColumns,
  '2026-06-break-glass': sealedAccountTable,
  '2026-06-second-factor': secondFactorTables,
  '2026-07-outcomes': outcomeTables,
  '2026-08-record-looks': dslLogTables,
  '2026-08-reopened-pages': reopenedPagesTable,
  '2026-09-drills': drillTables,
  '2026-09-school-policy': schoolPolicyTables,
  '2026-10-school-browsers': schoolBrowserTables,
  '2026-11-indexes': lookUpIndexes,
  '2026-11-indexes-of-lanes': givenUpIndex,
};

/**
 * Opens the hub's store and brings its tables up to this release.
 *
 * @throws when a migration fails; the store is then closed and as it was.
 */
export async function openStore(dialect: Dialect): Promise<HubStore> {
  const store = new Kysely<HubTables>({ dialect });
  const migrator = new Migrator({ db: store, provider: { getMigrations: async () => storeMigrations } });
  const { error } = await migrator.migrateToLatest();
  if (error) {
    await store.destroy();
    throw error;
  }
  return store;
}
