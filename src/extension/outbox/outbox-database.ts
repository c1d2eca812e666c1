import { Dexie, type DexieOptions, type Table } from 'dexie';
import type { Lane } from '../../domain/events/lane.ts';
import type { ReportRecord } from './report-record.ts';

/** An event that the hub has not acknowledged, as the exact text that was hashed and will be signed. */
export type StoredEvent = {
  lane: Lane;
  session: string;
  sequence: number;
  id: string;
  text: string;
  /** Length of the text in bytes. */
  bytes: number;
  /** SHA-256 of the text; absent in what an older release stored. */
  hash?: string;
};

/** The end of one lane's chain. It stays when its events have left. */
export type StoredHead = { lane: Lane; session: string; sequence: number; hash: string };

/** A session that was begun in the event log. */
export type StoredSession = { session: string; deviceNumber: number | null; ended: boolean };

/** This device's own key. The private half cannot be read out, only used. */
export type StoredIdentity = {
  name: 'device';
  privateKey: CryptoKey;
  publicKey: JsonWebKey;
  deviceId: string;
};

/** The last frame of the stream that was heeded, for each hub. */
export type StoredStreamPlace = { hubAddress: string; frameId: number };

/** Everything the device keeps about events. One database, so that what belongs together commits together. */
export class OutboxDatabase extends Dexie {
  declare events: Table<StoredEvent, [Lane, string, number]>;
  declare heads: Table<StoredHead, [Lane, string]>;
  declare reports: Table<ReportRecord, string>;
  declare sessions: Table<StoredSession, string>;
  declare identities: Table<StoredIdentity, string>;
  declare streamPlaces: Table<StoredStreamPlace, string>;

  /**
   * @param name the device has one, `lids-down`; tests have their own.
   * @param engine another IndexedDB than the browser's.
   */
  constructor(name = 'lids-down', engine: Pick<DexieOptions, 'indexedDB' | 'IDBKeyRange'> = {}) {
    // A report that the shield calls "kept" has to survive a flat battery: commit to the disk, not to its cache.
    super(name, { ...engine, chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      events: '[lane+session+sequence], &id',
      heads: '[lane+session]',
      reports: 'eventId, pressedAt',
      sessions: 'session',
      identities: 'name',
      streamPlaces: 'hubAddress',
    });
  }
}
