import { Dexie, type Table } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, it } from 'vitest';
import { v7 } from 'uuid';
import { chainEvent, emptyChain } from '../../../src/domain/events/event-chain.ts';
import { sha256Base64Url } from '../../../src/extension/device/sha256.ts';
import { createAppendEvent } from '../../../src/extension/outbox/append-event.ts';
import { OutboxDatabase } from '../../../src/extension/outbox/outbox-database.ts';
import { openOnUse } from '../../../src/extension/outbox/use-database.ts';
import { memoryLock, pressDraft } from '../fixtures/in-memory.ts';

/** The database as the first release made it. */
class FirstDatabase extends Dexie {
  declare events: Table<Record<string, unknown>>;
  declare heads: Table<Record<string, unknown>>;

  constructor(engine: ConstructorParameters<typeof OutboxDatabase>[1]) {
    super('lids-down', { ...engine, chromeTransactionDurability: 'strict' });
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

it('an extension that is updated in the middle of a write has that event whole, and goes on with its chain', async () => {
  const engine = { indexedDB: new IDBFactory(), IDBKeyRange };
  const old = new FirstDatabase(engine);
  const session = v7();
  const moment = () => ({ session, time: new Date('2031-03-04T10:42:00.000Z'), deviceNumber: 14 });
  const { event, text } = chainEvent(emptyChain, pressDraft, { ...moment(), id: v7() });
  const hash = await sha256Base64Url(new TextEncoder().encode(text));
  await old.open();

  const append = createAppendEvent({
    use: openOnUse(() => new OutboxDatabase('lids-down', engine)),
    lock: memoryLock(),
    newId: () => v7(),
    describeMoment: () => Promise.resolve(moment()),
  });
  let isUpdated: ReturnType<typeof append> | undefined;
  await old.transaction('rw', old.events, old.heads, async () => {
    await old.events.add({ lane: 'report', session, sequence: 1, id: event.id, text, bytes: text.length });
    // The new release starts while the old one has written its event, and not yet the end of its chain.
    isUpdated = Dexie.ignoreTransaction(() => append(pressDraft));
    await old.heads.add({ lane: 'report', session, sequence: 1, hash });
  });
  await isUpdated;

  const database = new OutboxDatabase('lids-down', engine);
  const events = await database.events.orderBy('[lane+session+sequence]').toArray();
  expect(events.map(({ sequence }) => sequence)).toEqual([1, 2]);
  expect(JSON.parse(events[1]?.text ?? '{}')).toMatchObject({ session, previousHash: hash });
});
