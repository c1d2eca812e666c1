import type { HubStore } from './hub-tables.ts';

/** All that happened around the presses of a Chromebook since a time. */
export async function alertsInStory(store: HubStore, deviceId: string, since: string) {
  const presses = await store
    .selectFrom('alert')
    .select(['alert_id as alertId', 'received_at as at'])
    .where('device_id', '=', deviceId)
    .where('received_at', '>=', since)
    .orderBy('received_at')
    .execute();
  const alertIds = presses.map(({ alertId }) => alertId);
  if (alertIds.length === 0) return { presses, actions: [], outcomes: [], words: [], deeds: [] };
  const actions = await store
    .selectFrom('alert_action')
    .select(['action', 'adult_name as byName', 'at'])
    .where('alert_id', 'in', alertIds)
    .orderBy('action_id')
    .execute();
  const outcomes = await store
    .selectFrom('alert_outcome')
    .select(['deed', 'adult_name as byName', 'at'])
    .where('alert_id', 'in', alertIds)
    .orderBy('outcome_id')
    .execute();
  const words = await store
    .selectFrom('child_word')
    .innerJoin('event', 'event.event_id', 'child_word.event_id')
    .select(['child_word.said', 'child_word.what', 'event.received_at as at'])
    .where('child_word.alert_id', 'in', alertIds)
    .where('child_word.device_id', '=', deviceId)
    .orderBy('child_word.word_id')
    .execute();
  const deeds = await store
    .selectFrom('device_deed')
    .innerJoin('event', 'event.event_id', 'device_deed.event_id')
    .select(['device_deed.deed', 'event.received_at as at'])
    .where('device_deed.alert_id', 'in', alertIds)
    .where('device_deed.device_id', '=', deviceId)
    .orderBy('device_deed.deed_id')
    .execute();
  return { presses, actions, outcomes, words, deeds };
}

/** What a Chromebook says of its sessions. */
export const sessionKinds = [
  'session-started',
  'session-ended',
  'class-signed-in',
  'class-unexpected',
  'number-questioned',
  'number-confirmed',
  'number-entered',
];

/** What a Chromebook said of one of its sessions itself. */
export async function sessionEventsOf(
  store: HubStore,
  deviceId: string,
  session: string,
): Promise<{ kind: string; text: string; at: string }[]> {
  return store
    .selectFrom('event')
    .select(['kind', 'text', 'received_at as at'])
    .where('device_id', '=', deviceId)
    .where('session', '=', session)
    .where('lane', '=', 'routine')
    .where('kind', 'in', sessionKinds)
    .where('reading', '=', 'read')
    .orderBy('sequence')
    .execute();
}

export async function alarmsInStory(
  store: HubStore,
  deviceId: string,
  since: string,
): Promise<{ reason: string; at: string }[]> {
  return store
    .selectFrom('device_alarm')
    .select(['reason', 'at'])
    .where('device_id', '=', deviceId)
    .where('at', '>=', since)
    .orderBy('alarm_id')
    .execute();
}
