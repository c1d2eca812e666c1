import * as z from 'zod/mini';
import type { AlertDetails } from '../../contracts/http/alerts.ts';
import type { LoggedEvent, LogRecord } from '../../contracts/http/log.ts';
import type { AdultRights } from '../../domain/people/adult-rights.ts';
import { detailsOfAlert } from '../incidents/details-of-alert.ts';
import { reopeningOfAlert } from '../reopening/decide-reopening.ts';
import type { HubStore, HubTransaction } from '../store/hub-tables.ts';
import { entryActionsOf } from '../store/log-entry-action-store.ts';
import type { KnownEntry } from '../store/log-entry-store.ts';
import { needLogEntry } from './act-on-entry.ts';

const hourMs = 3_600_000;
/** Wrong codes of one line that are shown at most. */
const mostEvents = 200;

/** What the DSL may know of an event beside its times. Never an id of a phrase, and never a word of a search. */
const looseFacts = z.looseObject({
  details: z.looseObject({ kindness: z.optional(z.boolean()), wrongAnswers: z.optional(z.int()) }),
});

/**
 * The whole record of an entry, in order.
 *
 * @throws CodedError `log-entry-unknown`.
 */
export async function readRecord(
  transaction: HubTransaction,
  entryId: number,
  rights: AdultRights,
  now: Date,
): Promise<LogRecord> {
  const known = await needLogEntry(transaction, entryId);
  const { row, subject } = known;
  const isPress = row.kind === 'press';
  const actions = await entryActionsOf(transaction, entryId);
  const press: { press?: AlertDetails } = isPress
    ? { press: await detailsOfAlert(transaction, subject, rights) }
    : {};
  return {
    entry: row,
    events: await eventsOf(transaction, known),
    ...press,
    reopenings: isPress ? (await reopeningOfAlert(transaction, subject, now)).history : [],
    ...(row.kind === 'device-alarm' ? await placeOf(transaction, subject) : {}),
    actions: actions.map(({ action, note, byName, at }) => ({
      action,
      ...(note === null ? {} : { note }),
      byName,
      at,
    })),
  };
}

async function eventsOf(store: HubStore, { row, subject }: KnownEntry): Promise<LoggedEvent[]> {
  if (row.kind === 'device-alarm') return [];
  const columns = [
    'kind',
    'text',
    'device_time as deviceTime',
    'received_at as at',
    'clock_offset_ms as offsetMs',
  ] as const;
  const until = new Date(Date.parse(row.at) + hourMs).toISOString();
  const found = await store
    .selectFrom('event')
    .select(columns)
    .$if(row.kind !== 'wrong-codes', (all) => all.where('event_id', '=', subject))
    .$if(row.kind === 'wrong-codes', (all) =>
      all
        .where('device_id', '=', row.deviceId)
        .where('kind', '=', 'lift-refused')
        .where('received_at', '>=', row.at)
        .where('received_at', '<', until),
    )
    // As they came, and in one batch by their places: never by a child's clock.
    .orderBy('batch_id')
    .orderBy('sequence')
    .limit(mostEvents)
    .execute();
  return found.map(({ text, ...times }) => ({ ...times, ...factsOf(text) }));
}

function factsOf(text: string): Pick<LoggedEvent, 'kindness' | 'wrongAnswers'> {
  const { kindness, wrongAnswers } = looseFacts.safeParse(JSON.parse(text)).data?.details ?? {};
  return {
    ...(kindness === undefined ? {} : { kindness }),
    ...(wrongAnswers === undefined ? {} : { wrongAnswers }),
  };
}

async function placeOf(store: HubStore, alarmId: string): Promise<{ place?: string }> {
  return (
    (await store
      .selectFrom('device_alarm')
      .select('place')
      .where('alarm_id', '=', Number(alarmId))
      .executeTakeFirst()) ?? {}
  );
}
