import { rm } from 'node:fs/promises';
import type { KeyInput, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findSignInPage } from '../../src/cli/demo/answer-sign-in.ts';
import { deviceReports } from '../../src/cli/demo/device-reports.ts';
import { findShieldPage } from '../../src/cli/demo/shield-page.ts';
import { waitUntil } from '../../src/cli/demo/wait-until.ts';
import { startClassroom, waitUntilClosed, type Classroom } from './support/classroom.ts';
import { waitForWords } from './support/shield-face.ts';

const words = '<!doctype html><title>Castles</title><p>A castle was a home.';

let room: Classroom;
let reported: string;
let shield: Page;

beforeAll(async () => {
  room = await startClassroom();
  expect(room.school.chromebook.policySource).toBe('managed');
  // A page that nobody has reported, in the window that the child used.
  await room.open(words, '/beside');
  const page = await room.open(words, '/reported');
  reported = page.url();
  await room.press(page);
  await room.shield();
  await waitUntilClosed(page);
});
afterAll(() => room.close());

type InFront = { url: string; state: string };

/** What the browser itself says is in sight: the tab in front of each window that is not put away. */
async function inSight(): Promise<InFront[]> {
  const worker = await room.school.chromebook.worker();
  return worker.evaluate(async () =>
    (await chrome.windows.getAll({ populate: true }))
      .filter(({ state }) => state !== 'minimized')
      .map(({ state = '', tabs = [] }) => {
        const front = tabs.find(({ active }) => active);
        return { url: front?.pendingUrl || front?.url || '', state };
      }),
  );
}

/** The screen is the shield's, with its words, and nothing else of the session is in sight. */
async function expectShielded(): Promise<Page> {
  await waitUntil('nothing but the shield in sight, in full screen', async () => {
    const seen = await inSight();
    return seen.length === 1 && seen[0]?.state === 'fullscreen' && seen[0].url.endsWith('/press/shield.html');
  });
  const page = await room.shield();
  await waitForWords(page, 'Go and tell an adult.');
  const open = await room.school.chromebook.browser.pages();
  expect(open.map((one) => one.url())).not.toContain(reported);
  return page;
}

/** Runs in the extension's worker, as the browser's own bars, menus and keys would. */
async function inBrowser(work: (shieldTab: chrome.tabs.Tab) => Promise<unknown>): Promise<void> {
  const worker = await room.school.chromebook.worker();
  const source = `(async () => {
    const [tab] = await chrome.tabs.query({ url: chrome.runtime.getURL('press/shield.html') });
    await (${work.toString()})(tab);
  })()`;
  await worker.evaluate(source);
}

const keys: readonly { name: string; hold: readonly KeyInput[]; key: KeyInput }[] = [
  { name: 'Escape', hold: [], key: 'Escape' },
  { name: 'F5', hold: [], key: 'F5' },
  { name: 'Ctrl+R', hold: ['Control'], key: 'r' },
  { name: 'Ctrl+Shift+R', hold: ['Control', 'Shift'], key: 'R' },
  { name: 'F11', hold: [], key: 'F11' },
  { name: 'Alt+Left', hold: ['Alt'], key: 'ArrowLeft' },
];

describe('a shield stays, until an adult lifts it', () => {
  beforeEach(async () => {
    shield = await expectShielded();
  });

  it.each(keys)('after $name, which the page keeps from the browser', async ({ hold, key }) => {
    await shield.bringToFront();
    await shield.evaluate(() => {
      Object.assign(globalThis, { held: [] });
      // After the shield's own listener, which has been there from the start.
      addEventListener(
        'keydown',
        (event) => (globalThis as unknown as { held: boolean[] }).held.push(event.defaultPrevented),
        true,
      );
    });
    for (const one of hold) await shield.keyboard.down(one);
    await shield.keyboard.press(key);
    for (const one of hold) await shield.keyboard.up(one);
    await expectShielded();
    const held = await shield.evaluate(() => (globalThis as unknown as { held?: boolean[] }).held);
    // Undefined would be another document: the page was loaded anew.
    expect(held?.length).toBeGreaterThan(0);
    expect(held?.at(-1)).toBe(true);
  });

  it('after a reload', async () => {
    await shield.reload();
    await expectShielded();
  });

  it('after its full screen was left', async () => {
    await inBrowser((tab) => chrome.windows.update(tab.windowId, { state: 'normal' }));
    await expectShielded();
  });

  it('after its window was put away', async () => {
    await inBrowser((tab) => chrome.windows.update(tab.windowId, { state: 'minimized' }));
    await expectShielded();
  });

  it('after its tab was closed, as by Ctrl+W', async () => {
    await inBrowser((tab) => chrome.tabs.remove(tab.id ?? 0));
    await waitUntil('the end of that tab', async () => shield.isClosed());
    await expectShielded();
  });

  it('after its window was closed, as by Ctrl+Shift+W', async () => {
    await inBrowser((tab) => chrome.windows.remove(tab.windowId));
    await waitUntil('the end of that tab', async () => shield.isClosed());
    await expectShielded();
  });

  it('after another tab was opened beside it, as by Ctrl+T', async () => {
    await inBrowser((tab) => chrome.tabs.create({ windowId: tab.windowId, active: true }));
    await expectShielded();
  });

  it('after a tab beside it was brought to the front, as by Ctrl+Tab', async () => {
    await inBrowser(async (tab) => {
      const tabs = await chrome.tabs.query({ windowId: tab.windowId });
      const beside =
        tabs.find(({ id }) => id !== tab.id) ??
        (await chrome.tabs.create({ windowId: tab.windowId, active: false }));
      await chrome.tabs.update(beside.id ?? 0, { active: true });
    });
    await expectShielded();
  });

  it('after a tab of the window behind it was brought to the front', async () => {
    await inBrowser(async () => {
      const [beside] = await chrome.tabs.query({ url: '*://castle.example/beside' });
      await chrome.tabs.update(beside?.id ?? 0, { active: true });
      await chrome.windows.update(beside?.windowId ?? 0, { state: 'normal', focused: true });
    });
    await expectShielded();
  });

  it('after a new window was opened, as by Ctrl+N, and after one that comes in full screen', async () => {
    await inBrowser(() => chrome.windows.create({ focused: true }));
    await expectShielded();
    await inBrowser(() => chrome.windows.create({ focused: true, state: 'fullscreen' }));
    await expectShielded();
  });

  it('after the reported address was asked for again, in a window of its own', async () => {
    await inBrowser(() => chrome.windows.create({ url: 'http://castle.example/reported', focused: true }));
    await expectShielded();
  });

  it('after its worker was killed and its tab closed at once', async () => {
    await room.school.chromebook.killWorker();
    await shield.close();
    await expectShielded();
  });

  it('and an adult lifts it all the same', async () => {
    await room.liftAll();
    await waitUntil('no shield in sight', async () =>
      (await inSight()).every(({ url }) => !url.includes('/press/shield.html')),
    );
  });
});

describe('a profile that is wiped with its shield', () => {
  it('is a clean start for the next child, and the hub keeps the alert open', async () => {
    const { chromebook, teacher } = room.school;
    const page = await room.open(words, '/last');
    await room.press(page);
    await waitForWords(await room.shield(), 'It has arrived.');
    const flag = '--user-data-dir=';
    const profile = chromebook.browser.process()?.spawnargs.find((arg) => arg.startsWith(flag)) ?? '';
    await chromebook.stop();
    await rm(profile.slice(flag.length), { recursive: true });
    await chromebook.start();

    await waitUntil('the question who is here', () => findSignInPage(chromebook), 60_000);
    expect(await findShieldPage(chromebook.browser, chromebook.extensionId)).toBeUndefined();
    expect(await deviceReports(await chromebook.worker())).toEqual([]);
    const status = await teacher.page.$$eval('.strip-press', (all) =>
      all.map((one) => one.getAttribute('data-status')),
    );
    expect(status).toEqual(['needs-help']);
  });
});
