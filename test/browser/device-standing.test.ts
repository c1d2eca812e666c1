import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deviceActionPath, type DeviceAction } from '../../src/contracts/http/devices.ts';
import { waitUntil } from '../../src/cli/demo/wait-until.ts';
import { alarmWaitMs, startClassroom, type Classroom } from './support/classroom.ts';
import { waitForWords } from './support/shield-face.ts';

const words = '<!doctype html><title>Castles</title><p>A castle was a home, a store and a safe place.';

let room: Classroom;

beforeAll(async () => {
  room = await startClassroom();
});
afterAll(() => room.close());

/** What a signed-in adult does about the one Chromebook that there is. */
async function act(action: DeviceAction): Promise<void> {
  const teacher = room.school.teacher.page;
  const deviceId = await teacher.evaluate(async () => {
    const board = (await (await fetch('/api/board')).json()) as { tiles: { deviceId: string }[] };
    return board.tiles[0]?.deviceId ?? '';
  });
  const status = await teacher.evaluate(
    async (path, body) =>
      (await fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body })).status,
    deviceActionPath(deviceId),
    JSON.stringify(action),
  );
  expect(status).toBe(200);
}

async function startPage(): Promise<Page> {
  const { browser, extensionId } = room.school.chromebook;
  const page = await browser.newPage();
  await page.goto(`chrome-extension://${extensionId}/session/start.html`);
  return page;
}

const says = (page: Page, text: string) =>
  waitUntil(
    `"${text}"`,
    async () => (await page.evaluate(() => document.body.innerText)).includes(text),
    alarmWaitMs,
  );

describe('what an adult decides about a Chromebook', () => {
  it('reaches it: its new number at once, and its own again', async () => {
    const page = await startPage();
    await act({ action: 'renumber', deviceNumber: 21 });
    await says(page, '21');
    const pressed = await room.open(words);
    await room.press(pressed);
    await waitUntil('the press', async () => (await room.presses()).length === 1, alarmWaitMs);
    expect((await room.presses())[0]?.deviceNumber).toBe(21);
    await room.liftAll();
    await act({ action: 'renumber', deviceNumber: null });
    await says(page, '14');
    await page.close();
  });

  it('ends it: help still covers the screen, nothing is said to have arrived, and it says so to whoever looks', async () => {
    await act({ action: 'revoke' });
    const page = await startPage();
    await says(page, 'no longer on your teacher’s screen');
    const pressed = await room.open(words);
    await room.press(pressed);
    await waitForWords(await room.shield(), 'Your message is kept. Go and tell an adult now.', alarmWaitMs);
    expect(await room.presses()).toHaveLength(1);

    await act({ action: 'accept' });
    await waitForWords(await room.shield(), 'It has arrived', alarmWaitMs);
    await room.liftAll();
    await waitUntil(
      'a start page that says nothing of it any more',
      async () => !(await page.evaluate(() => document.body.innerText)).includes('no longer on your'),
      alarmWaitMs,
    );
  });
});
