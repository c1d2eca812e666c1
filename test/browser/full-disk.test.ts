import { afterAll, beforeAll, expect, it } from 'vitest';
import { alarmWaitMs, startClassroom, waitUntilClosed, type Classroom } from './support/classroom.ts';
import { waitForWords } from './support/shield-face.ts';
import { smallDisk } from './support/small-disk.ts';
import { waitUntil } from '../../src/cli/demo/wait-until.ts';

const words = '<!doctype html><title>Castles</title><p>A castle was a home, a store and a safe place.';
/** Chromium's fresh profile takes some tens of megabytes. */
const diskBytes = 256 * 1_048_576;

let disk: ReturnType<typeof smallDisk>;
let room: Classroom;

beforeAll(async () => {
  disk = smallDisk(diskBytes);
  room = await startClassroom({ chromium: disk.chromium });
});
afterAll(async () => {
  await room.close();
  disk.remove();
});

it('on a disk without room for one more byte presses turn the screen black and reach the teacher, each once', async () => {
  const { chromebook } = room.school;
  const page = await room.open(words);
  disk.fill(chromebook);
  expect(await (await chromebook.worker()).evaluate(keepsAMegabyte)).toBe(false);
  await room.press(page);
  const shield = await room.shield();
  await waitForWords(shield, 'It has arrived', alarmWaitMs);
  await waitUntilClosed(page);
  expect(await room.presses()).toHaveLength(1);
  await room.liftWhatArrived();

  const second = await room.open(words);
  await room.press(second);
  await waitForWords(await room.shield(), 'It has arrived', alarmWaitMs);
  expect(await room.presses()).toHaveLength(2);
  await room.liftWhatArrived();

  disk.empty(chromebook);
  expect(await (await chromebook.worker()).evaluate(keepsAMegabyte)).toBe(true);
  await chromebook.killWorker();
  const third = await room.open(words);
  await room.press(third);
  await waitUntil('the third press', async () => (await room.presses()).length >= 3, alarmWaitMs);
  await room.liftAll();
  expect(await room.presses()).toHaveLength(3);
});

/** Runs in the worker: whether Chromium can still write to the disk, in a database that is not ours. */
function keepsAMegabyte(): Promise<boolean> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('of-the-test');
    opening.addEventListener('error', () => resolve(false));
    opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('bytes'));
    opening.addEventListener('success', () => {
      const writing = opening.result.transaction('bytes', 'readwrite', { durability: 'strict' });
      writing.addEventListener('complete', () => resolve(true));
      writing.addEventListener('abort', () => resolve(false));
      for (let part = 0; part < 16; part += 1) {
        writing.objectStore('bytes').put(crypto.getRandomValues(new Uint8Array(65_536)), part);
      }
    });
  });
}
