import type { Kysely } from 'kysely';
import type { HubTables } from './hub-tables.ts';

type Entry = Omit<HubTables['log_entry'], 'entry_id' | 'state' | 'state_at' | 'times'>;

const hourMs = 3_600_000;
/** What a class teacher may read of what children said, as of the release that made the log. */
const forStaff = new Set([
  'scary',
  'unkind',
  'stranger',
  'rude-pictures',
  'advert-or-trick',
  'somewhere-else',
  'worried-about-friend',
  'not-sure',
]);

/** Writes what a hub heard before it had a log into it, oldest first. Nobody has seen any of it there. */
export async function fillDslLog(tables: Kysely<unknown>): Promise<void> {
  const db = tables as unknown as Kysely<HubTables>;
  const entries = [...(await presses(db)), ...(await ofEvents(db)), ...(await alarms(db))];
  for (const entry of entries.toSorted((one, other) => (one.at < other.at ? -1 : 1))) {
    await db
      .insertInto('log_entry')
      .values({ ...entry, times: 1, state: 'open', state_at: entry.at })
      .execute();
  }
}

async function presses(db: Kysely<HubTables>): Promise<Entry[]> {
  const rows = await db
    .selectFrom('alert')
    .select(['alert_id', 'device_id', 'device_number', 'class_colour', 'received_at'])
    .execute();
  const words = await db
    .selectFrom('child_word')
    .select(['alert_id', 'device_id', 'what'])
    .where('what', 'is not', null)
    .execute();
  const secret = new Map(
    words
      .filter(({ what }) => what !== null && !forStaff.has(what))
      .map(({ alert_id, device_id, what }) => [`${alert_id} ${device_id}`, what]),
  );
  return rows.map(({ alert_id, device_id, received_at, ...row }) => {
    const about = secret.get(`${alert_id} ${device_id}`) ?? null;
    const for_dsl = about === null ? 0 : 1;
    return { kind: 'press', subject: alert_id, device_id, ...row, at: received_at, about, for_dsl };
  });
}

async function ofEvents(db: Kysely<HubTables>): Promise<Entry[]> {
  const rows = await db
    .selectFrom('event')
    .select(['event_id', 'device_id', 'kind', 'text', 'received_at'])
    .where('kind', 'in', ['concern-matched', 'lift-refused'])
    .orderBy('received_at')
    .execute();
  const entries: Entry[] = [];
  const lastWrong = new Map<string, number>();
  for (const { event_id, device_id, kind, text, received_at } of rows) {
    const { deviceNumber, classColour, details } = JSON.parse(text) as {
      deviceNumber?: number | null;
      classColour?: Entry['class_colour'];
      details?: { category?: unknown };
    };
    const at = Date.parse(received_at);
    if (kind === 'lift-refused') {
      if (at - (lastWrong.get(device_id) ?? 0) < hourMs) continue;
      lastWrong.set(device_id, at);
    }
    const category = details?.category;
    entries.push({
      kind: kind === 'lift-refused' ? 'wrong-codes' : 'concern',
      subject: event_id,
      device_id,
      device_number: deviceNumber ?? null,
      class_colour: classColour ?? null,
      at: received_at,
      about: typeof category === 'string' ? category : null,
      for_dsl: 0,
    });
  }
  return entries;
}

async function alarms(db: Kysely<HubTables>): Promise<Entry[]> {
  const rows = await db
    .selectFrom('device_alarm')
    .innerJoin('device', 'device.device_id', 'device_alarm.device_id')
    .select(['alarm_id', 'device_alarm.device_id', 'device_number', 'class_colour', 'reason', 'at'])
    .execute();
  return rows.map(({ alarm_id, reason, ...row }) => ({
    kind: 'device-alarm',
    subject: String(alarm_id),
    ...row,
    about: reason,
    for_dsl: 0,
  }));
}
