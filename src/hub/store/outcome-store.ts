import { notedOutcome, type NotedOutcome } from '../../domain/incidents/noted-outcome.ts';
import type { HubStore } from './hub-tables.ts';

/** What one adult noted about one press. */
export type OutcomeRecord = {
  alertId: string;
  noted: NotedOutcome;
  adultId: string;
  byName: string;
  readsForDsl: boolean;
  inBulk: boolean;
  at: string;
};

/** @returns its id, and what was noted as the JSON that is kept. */
export async function addOutcome(
  store: HubStore,
  record: OutcomeRecord,
): Promise<{ outcomeId: number; details: string }> {
  const details = JSON.stringify(record.noted);
  const { outcome_id } = await store
    .insertInto('alert_outcome')
    .values({
      alert_id: record.alertId,
      deed: record.noted.deed,
      details,
      adult_id: record.adultId,
      adult_name: record.byName,
      reads_for_dsl: record.readsForDsl ? 1 : 0,
      in_bulk: record.inBulk ? 1 : 0,
      at: record.at,
    })
    .returning('outcome_id')
    .executeTakeFirstOrThrow();
  return { outcomeId: outcome_id, details };
}

/** What was noted about a press, oldest first. */
export async function outcomesOf(store: HubStore, alertId: string): Promise<OutcomeRecord[]> {
  const rows = await store
    .selectFrom('alert_outcome')
    .selectAll()
    .where('alert_id', '=', alertId)
    .orderBy('outcome_id')
    .execute();
  return rows.map((row) => ({
    alertId: row.alert_id,
    noted: notedOutcome.parse(JSON.parse(row.details)),
    adultId: row.adult_id,
    byName: row.adult_name,
    readsForDsl: row.reads_for_dsl === 1,
    inBulk: row.in_bulk === 1,
    at: row.at,
  }));
}

export async function tapWasHeeded(store: HubStore, tapId: string, alertId: string): Promise<boolean> {
  const row = await store
    .selectFrom('alert_tap')
    .select('tap_id')
    .where('tap_id', '=', tapId)
    .where('alert_id', '=', alertId)
    .executeTakeFirst();
  return row !== undefined;
}

export async function keepTap(store: HubStore, tapId: string, alertId: string): Promise<void> {
  await store.insertInto('alert_tap').values({ tap_id: tapId, alert_id: alertId }).execute();
}
