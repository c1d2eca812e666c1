import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { deviceReports } from '../../src/cli/demo/device-reports.ts';
import { findHelpButton } from '../../src/cli/demo/help-button.ts';
import { waitUntil } from '../../src/cli/demo/wait-until.ts';
import { startClassroom, type Classroom } from './support/classroom.ts';

const words = '<!doctype html><title>Castles</title><p>A castle was a home.';

describe('the Chromebook of demo and tests', () => {
  let room: Classroom;
  beforeAll(async () => {
    room = await startClassroom();
  });
  afterAll(() => room.close());

  it('has the extension from the hub, in the version that was packed', async () => {
    const worker = await room.school.chromebook.worker();
    const self = await worker.evaluate(() => chrome.management.getSelf());
    expect(self).toMatchObject({ id: room.school.chromebook.extensionId, version: '0.1.0.1' });
    expect(room.school.chromebook.policySource).toBe('managed');
  });

  it('has a worker that can be killed, and comes back without its memory', async () => {
    const worker = await room.school.chromebook.worker();
    await worker.evaluate(() => {
      Object.assign(globalThis, { remembered: true });
    });
    await room.school.chromebook.killWorker();
    const next = await room.school.chromebook.worker();
    expect(await next.evaluate(() => 'remembered' in globalThis)).toBe(false);
  });

  it('goes on with its profile after a sudden end, seconds after it was made', async () => {
    await room.press(await room.open(words));
    await waitUntil('the press', async () => (await room.presses()).length === 1);
    await room.school.chromebook.kill();
    await room.school.chromebook.start();
    const worker = await room.school.chromebook.worker();
    const reports = await waitUntil('the report of before', async () => {
      const kept = await deviceReports(worker);
      return kept.length > 0 && kept;
    });
    expect(reports.map(({ eventId }) => eventId)).toEqual((await room.presses()).map(({ id }) => id));
    expect(await room.rows.deviceNumbers()).toEqual([14]);
  });
});

describe('a Chromebook where no policy can be written', () => {
  it('has the same extension with the development source, and its events say so', async () => {
    const room = await startClassroom({ policySource: 'development' });
    onTestFinished(() => room.close());
    expect(room.school.chromebook.policySource).toBe('development');
    await waitUntil("the device's health", async () =>
      (await room.rows.events()).some(
        ({ kind, text }) => kind === 'device-health' && text.includes('"development"'),
      ),
    );
    const page = await room.open(words);
    await waitUntil('the help button', () => findHelpButton(page));
  });
});
