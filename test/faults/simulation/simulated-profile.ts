import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { Dexie, type Transaction } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { devicePublicKey } from '../../../src/contracts/http/enrolment.ts';
import { deviceIdOf } from '../../../src/hub/signing/public-key.ts';
import type { Identity } from '../../../src/extension/device/identity.ts';
import { OutboxDatabase } from '../../../src/extension/outbox/outbox-database.ts';

/** Making a key costs more than a whole history; which key it is makes no difference. */
const keysAtHand = Array.from({ length: 16 }, () => generateKeyPairSync('ec', { namedCurve: 'P-256' }));

/** What a browser profile keeps, whatever happens to the worker: its database, its storage and its key. */
export class SimulatedProfile {
  readonly local = new Map<string, unknown>();
  /** As long as the browser runs. */
  session = new Map<string, unknown>();
  readonly identity: Identity;
  /** How many events the disk has room for. */
  room = Number.POSITIVE_INFINITY;
  #stored = 0;
  readonly #engine = { indexedDB: new IDBFactory(), IDBKeyRange };

  constructor(keyNumber: number) {
    this.identity = identityOf(keysAtHand[keyNumber % keysAtHand.length] as (typeof keysAtHand)[0]);
  }

  /** Opens the database, as each new worker does. */
  open(): OutboxDatabase {
    const database = new OutboxDatabase('lids-down', this.#engine);
    const changes = new WeakMap<Transaction, { rows: number }>();
    const changeOf = (transaction: Transaction) => {
      const known = changes.get(transaction);
      if (known !== undefined) return known;
      const change = { rows: 0 };
      changes.set(transaction, change);
      transaction.on('complete', () => {
        this.#stored += change.rows;
      });
      return change;
    };
    database.events.hook('creating', (_key, _row, transaction) => {
      const change = changeOf(transaction);
      if (this.#stored + change.rows >= this.room) throw new Dexie.QuotaExceededError('the disk is full');
      change.rows += 1;
    });
    database.events.hook('deleting', (_key, _row, transaction) => {
      changeOf(transaction).rows -= 1;
    });
    return database;
  }
}

function identityOf({ publicKey, privateKey }: { publicKey: KeyObject; privateKey: KeyObject }): Identity {
  const { kty, crv, x, y } = publicKey.export({ format: 'jwk' });
  const key = devicePublicKey.parse({ kty, crv, x, y });
  return {
    deviceId: deviceIdOf(key),
    publicKey: key,
    sign: (text) =>
      Promise.resolve(
        sign('sha256', Buffer.from(text), { key: privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64'),
      ),
  };
}
