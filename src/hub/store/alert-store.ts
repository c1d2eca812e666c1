import type { AlertStanding } from '../../domain/incidents/alert-standing.ts';
import type { AlertAction, AlertState } from '../../domain/incidents/alert-state.ts';
import type { ClassColour } from '../../domain/policy/class-colour.ts';
import type { HubStore } from './hub-tables.ts';

/** One press, as the hub keeps it beside its event. */
export type Alert = {
  alertId: string;
  deviceId: string;
  deviceNumber: number | null;
  classColour: ClassColour | null;
  receivedAt: string;
  state: AlertState;
  stateAt: string;
  /** The child says that it pressed by mistake. */
  byMistake: boolean;
  /** How often the child has said something that staff may read. */
  said: number;
  /** The shield was lifted at the Chromebook itself. */
  liftedHere: boolean;
  standing: AlertStanding;
  /** How often its standing has changed: the newest word of it stands. */
  standingVersion: number;
};

export type AlertActionRecord = {
  action: AlertAction;
  adultId: string;
  byName: string;
  at: string;
  /** The companion's own id of the tap. */
  tapId: string | null;
  /** When it was tapped, where that was long before it came. */
  tappedAt: string | null;
};

const columns = [
  'alert_id as alertId',
  'device_id as deviceId',
  'device_number as deviceNumber',
  'class_colour as classColour',
  'received_at as receivedAt',
  'state',
  'state_at as stateAt',
  'by_mistake as byMistake',
  'said',
  'lifted_here as liftedHere',
  'standing',
  'standing_version as standingVersion',
] as const;

function alertOf<Row extends { byMistake: 0 | 1; liftedHere: 0 | 1 }>(
  row: Row,
): Omit<Row, 'byMistake' | 'liftedHere'> & { byMistake: boolean; liftedHere: boolean } {
  return { ...row, byMistake: row.byMistake === 1, liftedHere: row.liftedHere === 1 };
}

/** @param pageHash by which a Chromebook knows the page; undefined for what is no page of the web. */
export async function keepAlert(store: HubStore, alert: Alert, pageHash: string | undefined): Promise<void> {
  await store
    .insertInto('alert')
    .values({
      alert_id: alert.alertId,
      device_id: alert.deviceId,
      device_number: alert.deviceNumber,
      class_colour: alert.classColour,
      received_at: alert.receivedAt,
      state: alert.state,
      state_at: alert.stateAt,
      by_mistake: alert.byMistake ? 1 : 0,
      said: alert.said,
      lifted_here: alert.liftedHere ? 1 : 0,
      standing: alert.standing,
      standing_version: alert.standingVersion,
      page_hash: pageHash ?? null,
    })
    .execute();
}

export async function findAlert(store: HubStore, alertId: string): Promise<Alert | undefined> {
  const row = await store
    .selectFrom('alert')
    .select(columns)
    .where('alert_id', '=', alertId)
    .executeTakeFirst();
  return row && alertOf(row);
}

/**
 * Alerts that came after a time, and every older one that an adult still has something to do about: a shield to lift, or to note what was
 * done. Newest first.
 */
export async function alertsForBoard(store: HubStore, since: string): Promise<Alert[]> {
  const rows = await store
    .selectFrom('alert')
    .select(columns)
    .where((expression) =>
      expression.or([
        expression('received_at', '>=', since),
        expression('state', '!=', 'shield-lifted'),
        expression('standing', 'in', ['open', 'with-dsl']),
      ]),
    )
    .orderBy('received_at', 'desc')
    .execute();
  return rows.map(alertOf);
}

/** Alerts whose shield still stands, oldest first. */
export async function openAlerts(store: HubStore): Promise<Alert[]> {
  const rows = await store
    .selectFrom('alert')
    .select(columns)
    .where('state', '!=', 'shield-lifted')
    .orderBy('received_at')
    .execute();
  return rows.map(alertOf);
}

/** What the board may know of what the child has said. */
export async function setChildWords(
  store: HubStore,
  alertId: string,
  { byMistake, said }: Pick<Alert, 'byMistake' | 'said'>,
): Promise<void> {
  await store
    .updateTable('alert')
    .set({ by_mistake: byMistake ? 1 : 0, said })
    .where('alert_id', '=', alertId)
    .execute();
}

export async function setAlertState(
  store: HubStore,
  alertId: string,
  state: AlertState,
  stateAt: string,
): Promise<void> {
  await store
    .updateTable('alert')
    .set({ state, state_at: stateAt })
    .where('alert_id', '=', alertId)
    .execute();
}

/** How an alert stands with the adults. */
export async function setAlertStanding(
  store: HubStore,
  alertId: string,
  { standing, standingVersion }: Pick<Alert, 'standing' | 'standingVersion'>,
): Promise<void> {
  await store
    .updateTable('alert')
    .set({ standing, standing_version: standingVersion })
    .where('alert_id', '=', alertId)
    .execute();
}

/** The shield of an alert was lifted at the Chromebook itself. */
export async function setLiftedHere(store: HubStore, alertId: string, stateAt: string): Promise<void> {
  await store
    .updateTable('alert')
    .set({ state: 'shield-lifted', state_at: stateAt, lifted_here: 1 })
    .where('alert_id', '=', alertId)
    .execute();
}

/** Alerts of one device whose shield is not lifted, as far as is known here. */
export async function unliftedAlertsOf(store: HubStore, deviceId: string): Promise<string[]> {
  const rows = await store
    .selectFrom('alert')
    .select('alert_id as alertId')
    .where('device_id', '=', deviceId)
    .where('state', '!=', 'shield-lifted')
    .execute();
  return rows.map(({ alertId }) => alertId);
}

export async function actionsOf(store: HubStore, alertId: string): Promise<AlertActionRecord[]> {
  return store
    .selectFrom('alert_action')
    .select([
      'action',
      'adult_id as adultId',
      'adult_name as byName',
      'at',
      'tap_id as tapId',
      'tapped_at as tappedAt',
    ])
    .where('alert_id', '=', alertId)
    .orderBy('action_id')
    .execute();
}

export async function addAlertAction(
  store: HubStore,
  alertId: string,
  record: AlertActionRecord,
): Promise<number> {
  const { action_id } = await store
    .insertInto('alert_action')
    .values({
      alert_id: alertId,
      action: record.action,
      adult_id: record.adultId,
      adult_name: record.byName,
      at: record.at,
      tap_id: record.tapId,
      tapped_at: record.tappedAt,
    })
    .returning('action_id')
    .executeTakeFirstOrThrow();
  return action_id;
}

/** The exact texts of all events that raised alerts. */
export async function reportedEvents(
  store: HubStore,
): Promise<{ alertId: string; deviceId: string; text: string }[]> {
  return store
    .selectFrom('alert')
    .innerJoin('event', 'event.event_id', 'alert.alert_id')
    .select(['alert.alert_id as alertId', 'alert.device_id as deviceId', 'event.text'])
    .execute();
}

/** The exact text of the event that raised an alert, and what the device's clock said. */
export async function eventOfAlert(
  store: HubStore,
  alertId: string,
): Promise<{ text: string; deviceTime: string } | undefined> {
  return store
    .selectFrom('event')
    .select(['text', 'device_time as deviceTime'])
    .where('event_id', '=', alertId)
    .executeTakeFirst();
}
