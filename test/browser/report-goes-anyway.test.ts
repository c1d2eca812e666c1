import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitUntil } from '../../src/cli/demo/wait-until.ts';
import { alarmWaitMs, startClassroom, waitUntilClosed, type Classroom } from './support/classroom.ts';
import { waitForWords, wordsOn } from './support/shield-face.ts';

const words = '<!doctype html><title>Castles</title><p>A castle was a home, a store and a safe place.';

let room: Classroom;

beforeAll(async () => {
  room = await startClassroom();
});
afterAll(() => room.close());

/** Runs in the worker: its database fails from now on, in the way that Chromium fails it. */
function breakDatabase(how: 'full' | 'broken'): void {
  if (how === 'full') {
    const refuse = () => {
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    };
    IDBObjectStore.prototype.add = refuse;
    IDBObjectStore.prototype.put = refuse;
    return;
  }
  IDBDatabase.prototype.transaction = () => {
    throw new DOMException('The database connection is closing.', 'InvalidStateError');
  };
  IDBFactory.prototype.open = () => {
    throw new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError');
  };
}

describe.each(['full', 'broken'] as const)('with a database that is %s', (how) => {
  it('a press reaches the teacher, is lifted by her, and is there once when the database works again', async () => {
    const before = (await room.presses()).length;
    const page = await room.open(words);
    await (await room.school.chromebook.worker()).evaluate(breakDatabase, how);
    await room.press(page);
    const shield = await room.shield();
    await waitForWords(shield, 'It has arrived', alarmWaitMs);
    expect(await wordsOn(shield)).not.toContain('Your message is kept');
    await waitUntilClosed(page);
    expect(await room.presses()).toHaveLength(before + 1);

    await room.liftWhatArrived();
    // A new worker has a database that works.
    await room.school.chromebook.killWorker();
    await waitUntil(
      'everything to be in the database',
      async () => {
        const worker = await room.school.chromebook.worker();
        return worker.evaluate(
          async () => Object.keys(await chrome.storage.local.get('spareOutbox')).length === 0,
        );
      },
      alarmWaitMs,
    );
    const next = await room.open(words);
    await room.press(next);
    await waitUntil('the next press', async () => (await room.presses()).length === before + 2, alarmWaitMs);
    await room.liftAll();
    expect(await room.presses()).toHaveLength(before + 2);
  });
});
