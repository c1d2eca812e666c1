import { join } from 'node:path';
import { openStore } from '../../hub/store/open-store.ts';
import { sqliteDialect } from '../../hub/store/sqlite-dialect.ts';

/** One event as it lies on the hub's disk. */
export type EventRow = {
  eventId: string;
  kind: string;
  lane: string;
  session: string;
  sequence: number;
  /** The exact text that the device stored. */
  text: string;
  /** Milliseconds since 1970. */
  receivedAt: number;
};

/** Reads a hub's database past the hub, as evidence of what is on the disk. */
export type HubRows = {
  /** All events, in the order in which they came. */
  events(): Promise<EventRow[]>;
  /** Numbers of the devices that have enrolled. */
  deviceNumbers(): Promise<(number | null)[]>;
  close(): Promise<void>;
};

/** How long a read waits for the hub's own writes, in milliseconds. */
const busyTimeoutMs = 5_000;

export async function openHubRows(dataFolder: string): Promise<HubRows> {
  const store = await openStore(sqliteDialect(join(dataFolder, 'hub.sqlite'), busyTimeoutMs));
  return {
    async events() {
      const rows = await store
        .selectFrom('event')
        .select(['event_id', 'kind', 'lane', 'session', 'sequence', 'text', 'received_at'])
        .orderBy('batch_id')
        .orderBy('sequence')
        .execute();
      return rows.map((row) => ({
        eventId: row.event_id,
        kind: row.kind,
        lane: row.lane,
        session: row.session,
        sequence: row.sequence,
        text: row.text,
        receivedAt: Date.parse(row.received_at),
      }));
    },
    async deviceNumbers() {
      const rows = await store.selectFrom('device').select('device_number').execute();
      return rows.map((row) => row.device_number);
    },
    close: () => store.destroy(),
  };
}
