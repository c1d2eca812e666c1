import type { ChildSaid } from '../../domain/incidents/child-said.ts';
import type { HubStore } from './hub-tables.ts';

/** One word of a child about its press. The report that it names need not be known here yet. */
export type ChildWordRecord = {
  eventId: string;
  alertId: string;
  /** Who says it; nothing is heard of a device that speaks of another one's press. */
  deviceId: string;
  said: ChildSaid;
  what: string | null;
  leadsTo: string | null;
};

export async function keepChildWord(store: HubStore, word: ChildWordRecord): Promise<void> {
  await store
    .insertInto('child_word')
    .values({
      event_id: word.eventId,
      alert_id: word.alertId,
      device_id: word.deviceId,
      said: word.said,
      what: word.what,
      leads_to: word.leadsTo,
    })
    .execute();
}

export type ToldWord = Pick<ChildWordRecord, 'said' | 'what' | 'leadsTo'> & {
  deviceTime: string;
  receivedAt: string;
};

/** What the child who pressed has said of it, in the order in which it came. */
export async function childWordsOf(
  store: HubStore,
  alert: { alertId: string; deviceId: string },
): Promise<ToldWord[]> {
  return store
    .selectFrom('child_word')
    .innerJoin('event', 'event.event_id', 'child_word.event_id')
    .select([
      'child_word.said',
      'child_word.what',
      'child_word.leads_to as leadsTo',
      'event.device_time as deviceTime',
      'event.received_at as receivedAt',
    ])
    .where('child_word.alert_id', '=', alert.alertId)
    .where('child_word.device_id', '=', alert.deviceId)
    .orderBy('child_word.word_id')
    .execute();
}
