import { sql, type Expression, type ExpressionBuilder, type SqlBool } from 'kysely';
import type { LogQuery } from '../../contracts/http/log.ts';
import type { LogRow } from '../../contracts/stream/log-row.ts';
import type { LogEntryState } from '../../domain/incidents/log-entry.ts';
import type { ClassColour } from '../../domain/policy/class-colour.ts';
import type { LogEntryKind } from './dsl-log-rows.ts';
import type { HubStore, HubTables } from './hub-tables.ts';

/** Something that is to stand in the log. */
export type EntryToKeep = {
  kind: LogEntryKind;
  subject: string;
  deviceId: string;
  deviceNumber: number | null;
  classColour: ClassColour | null;
  at: string;
  about: string | null;
  forDsl: boolean;
};

/** Entries that are answered at once. */
export const entriesAtOnce = 50;

/** @returns its id. */
export async function addLogEntry(store: HubStore, entry: EntryToKeep): Promise<number> {
  const { entry_id } = await store
    .insertInto('log_entry')
    .values({
      kind: entry.kind,
      subject: entry.subject,
      device_id: entry.deviceId,
      device_number: entry.deviceNumber,
      class_colour: entry.classColour,
      at: entry.at,
      about: entry.about,
      for_dsl: entry.forDsl ? 1 : 0,
      times: 1,
      state: 'open',
      state_at: entry.at,
    })
    .returning('entry_id')
    .executeTakeFirstOrThrow();
  return entry_id;
}

export async function setEntryState(
  store: HubStore,
  entryId: number,
  state: LogEntryState,
  at: string,
): Promise<void> {
  await store.updateTable('log_entry').set({ state, state_at: at }).where('entry_id', '=', entryId).execute();
}

/** A child has said something for the DSL alone: nobody has seen that. */
export async function setEntryForDsl(
  store: HubStore,
  entryId: number,
  about: string | null,
  at: string,
): Promise<void> {
  await store
    .updateTable('log_entry')
    .set({ about, for_dsl: 1, state: 'open', state_at: at })
    .where('entry_id', '=', entryId)
    .execute();
}

/** It happened once more. */
export async function countOnceMore(store: HubStore, entryId: number): Promise<void> {
  await store
    .updateTable('log_entry')
    .set({ times: sql<number>`times + 1` })
    .where('entry_id', '=', entryId)
    .execute();
}

/** The newest entry about wrong codes on a device that began after a time and that nobody has dealt with. */
export async function runningWrongCodes(
  store: HubStore,
  deviceId: string,
  since: string,
): Promise<number | undefined> {
  const row = await store
    .selectFrom('log_entry')
    .select('entry_id')
    .where('device_id', '=', deviceId)
    .where('kind', '=', 'wrong-codes')
    .where('at', '>', since)
    .where('state', '!=', 'dealt-with')
    .orderBy('entry_id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.entry_id;
}

/** The entry of a press of this device. */
export async function entryOfPress(
  store: HubStore,
  { alertId, deviceId }: { alertId: string; deviceId: string },
): Promise<number | undefined> {
  const row = await store
    .selectFrom('log_entry')
    .select('entry_id')
    .where('kind', '=', 'press')
    .where('subject', '=', alertId)
    .where('device_id', '=', deviceId)
    .executeTakeFirst();
  return row?.entry_id;
}

/** A line of the log, with what it is about. */
export type KnownEntry = { row: LogRow; subject: string };

export async function findLogEntry(store: HubStore, entryId: number): Promise<KnownEntry | undefined> {
  const row = await rows(store).where('entry_id', '=', entryId).executeTakeFirst();
  return row && { row: toRow(row), subject: row.subject };
}

/** The newest entries that fit, one more than are answered at once where there are more. */
export async function listLog(store: HubStore, query: LogQuery): Promise<LogRow[]> {
  const { before, standing, kind, number, colour, from, until } = query;
  const found = await rows(store)
    .$if(before !== undefined, (all) => all.where('entry_id', '<', before ?? 0))
    .$if(standing === 'closed', (all) => all.where(isClosed))
    .$if(standing === 'open', (all) => all.where((entry) => entry.not(isClosed(entry))))
    .$if(kind !== undefined && kind !== 'about-a-grown-up', (all) =>
      all.where('kind', '=', kind as LogEntryKind),
    )
    .$if(kind === 'about-a-grown-up', (all) => all.where('for_dsl', '=', 1))
    .$if(number !== undefined, (all) => all.where('log_entry.device_number', '=', number ?? 0))
    .$if(colour !== undefined, (all) => all.where('log_entry.class_colour', '=', colour ?? 'red'))
    .$if(from !== undefined, (all) => all.where('log_entry.at', '>=', from ?? ''))
    .$if(until !== undefined, (all) => all.where('log_entry.at', '<', until ?? ''))
    .orderBy('entry_id', 'desc')
    .limit(entriesAtOnce + 1)
    .execute();
  return found.map(toRow);
}

/** Entries that no board shows and that nobody has seen, oldest first. */
export async function unseenEntries(store: HubStore): Promise<LogRow[]> {
  const found = await rows(store)
    .where('log_entry.state', '=', 'open')
    .where((entry) => entry.or([entry('kind', '=', 'concern'), entry('for_dsl', '=', 1)]))
    .orderBy('entry_id')
    .execute();
  return found.map(toRow);
}

/** The same as isEntryClosed of the domain, which the test of both holds equal. */
function isClosed(
  entry: ExpressionBuilder<HubTables & { alert: HubTables['alert'] }, 'log_entry' | 'alert'>,
): Expression<SqlBool> {
  return sql<SqlBool>`case when kind = 'press' and for_dsl = 0
    then coalesce(${entry.ref('alert.standing')}, '') in ('dealt-with', 'not-asked')
    else ${entry.ref('log_entry.state')} = 'dealt-with' end`;
}

function rows(store: HubStore) {
  return store
    .selectFrom('log_entry')
    .leftJoin('alert', (join) =>
      join.onRef('alert.alert_id', '=', 'log_entry.subject').on('log_entry.kind', '=', 'press'),
    )
    .select([
      'entry_id',
      'kind',
      'subject',
      'log_entry.device_id',
      'log_entry.device_number',
      'log_entry.class_colour',
      'at',
      'about',
      'for_dsl',
      'times',
      'log_entry.state',
      'alert.state as alert_state',
      'alert.standing as alert_standing',
    ]);
}

function toRow(row: Awaited<ReturnType<ReturnType<typeof rows>['executeTakeFirstOrThrow']>>): LogRow {
  return {
    entryId: row.entry_id,
    kind: row.kind,
    at: row.at,
    deviceId: row.device_id,
    deviceNumber: row.device_number,
    ...(row.class_colour === null ? {} : { classColour: row.class_colour }),
    ...(row.kind === 'press' ? { alertId: row.subject } : {}),
    ...(row.alert_state === null ? {} : { alertState: row.alert_state }),
    ...(row.alert_standing === null ? {} : { alertStanding: row.alert_standing }),
    state: row.state,
    ...(row.about === null ? {} : { about: row.about }),
    forDsl: row.for_dsl === 1,
    ...(row.times === 1 ? {} : { times: row.times }),
  };
}
