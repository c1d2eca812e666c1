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

/** The key with which this device's shield is lifted without a network. It cannot be read out, only used. */
export type StoredLiftKey = { hubAddress: string; deviceId: string; key: CryptoKey };

/** How it stands with lifting the shield here. There is one. */
export type StoredLifting = {
  name: 'shield';
  /** A report that the shield stands for: as long as it does, wrong answers are counted on. */
  reportId: string;
  /** Absent while no hub has given this device a key. */
  challenge?: string | undefined;
  /** Wrong answers in a row; one that is being looked at counts already. */
  wrongAnswers: number;
  /** So long nobody may try, in milliseconds by the clock that nobody sets, from the moment that follows. */
  waitMs: number;
  life: string;
  aliveMs: number;
  /** The last try. `isWrong` once it was looked at and recorded. */
  attempt?: { id: string; isWrong: boolean } | undefined;
};

/** A sealed code that is used up, here or on another Chromebook. */
export type StoredUsedCode = { sheet: string; place: number };

/** A page that was reported and stays closed: its hash, never its address. */
export type StoredClosedPage = {
  hash: string;
  reportId: string;
  /** Rude pictures were named: nobody opens it again. */
  isRude: boolean;
};

/** Everything the device keeps about events. One database, so that what belongs together commits together. */
export class OutboxDatabase extends Dexie {
  declare events: Table<StoredEvent, [Lane, string, number]>;
  declare heads: Table<StoredHead, [Lane, string]>;
  declare reports: Table<ReportRecord, string>;
  declare sessions: Table<StoredSession, string>;
  declare identities: Table<StoredIdentity, string>;
  declare streamPlaces: Table<StoredStreamPlace, string>;
  declare liftKeys: Table<StoredLiftKey, string>;
  declare lifting: Table<StoredLifting, string>;
  declare usedCodes: Table<StoredUsedCode, [string, number]>;
  declare closedPages: Table<StoredClosedPage, string>;

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
    this.version(2).stores({
      liftKeys: 'hubAddress',
      lifting: 'name',
      usedCodes: '[sheet+place]',
      closedPages: 'hash, reportId',
    });
  }
}
