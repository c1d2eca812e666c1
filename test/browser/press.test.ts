import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import { killWorker } from '../../src/cli/chromium/open-worker.ts';
import { darkness } from '../../src/cli/demo/darkness.ts';
import { filmPage } from '../../src/cli/demo/film.ts';
import { findHelpButton, pressAt } from '../../src/cli/demo/help-button.ts';
import { marksOf } from '../../src/cli/demo/marks.ts';
import { tileStatus } from '../../src/cli/demo/teacher.ts';
import { waitUntil } from '../../src/cli/demo/wait-until.ts';
import { startClassroom, waitUntilClosed, type Classroom } from './support/classroom.ts';

const words = '<!doctype html><title>Castles</title><p>A castle was a home, a store and a safe place.';

let room: Classroom;
let before: number;

beforeAll(async () => {
  room = await startClassroom();
  expect(room.school.chromebook.policySource).toBe('managed');
});
beforeEach(async () => {
  before = (await room.presses()).length;
});
afterEach(() => room.liftAll());
afterAll(() => room.close());

/** What must be so after every press, wherever the child pressed. */
async function expectOnePress(
  page: Page,
  expected: { address: RegExp; via?: string | RegExp },
): Promise<void> {
  await room.shield();
  await waitUntil('the press on the hub', async () => (await room.presses()).length > before);
  await waitUntilClosed(page);
  await waitUntil('the tile that needs help', async () => {
    return (await tileStatus(room.school.teacher.page, 14)) === 'needs-help';
  });
  const presses = await room.presses();
  expect(presses).toHaveLength(before + 1);
  expect(presses.at(-1)).toMatchObject({
    deviceNumber: 14,
    classColour: 'red',
    details: {
      page: { address: expect.stringMatching(expected.address) },
      via: expect.stringMatching(expected.via ?? 'page-button'),
    },
  });
}

describe('a press covers the screen, closes the page and reaches the teacher', () => {
  it('on an ordinary page', async () => {
    const page = await room.open(words);
    await room.press(page);
    await expectOnePress(page, { address: /^http:\/\/castle\.example\/page-\d+$/ });
    expect((await room.presses()).at(-1)?.details.page.title).toBe('Castles');
  });

  it('on a page in full screen', async () => {
    const page = await room.open(`${words}<button onclick="document.body.requestFullscreen()">Big</button>`);
    await page.click('button');
    await page.waitForFunction(() => document.fullscreenElement !== null);
    await room.press(page);
    await expectOnePress(page, { address: /page-/ });
  });

  it('black where colours are forced, too', async () => {
    const page = await room.open(words);
    const session = await page.createCDPSession();
    const features = [{ name: 'forced-colors', value: 'active' }];
    await session.send('Emulation.setEmulatedMedia', { features });
    const film = await filmPage(page);
    await waitUntil('a bright picture', async () => film.frames.some(({ png }) => darkness(png) < 0.5));
    await room.press(page);
    await expectOnePress(page, { address: /page-/ });
    expect(Math.max(...film.frames.map(({ png }) => darkness(png)))).toBeGreaterThan(0.9);
  });

  it('over a modal dialog of the page', async () => {
    const page = await room.open(
      `${words}<dialog style="width:100vw;height:100vh;max-width:none;max-height:none">Look here</dialog>
      <script>document.querySelector('dialog').showModal()</script>`,
    );
    await room.press(page);
    await expectOnePress(page, { address: /page-/ });
  });

  it('with the focus in a frame', async () => {
    room.school.pages.put('/inside', '<input autofocus>');
    const page = await room.open(`${words}<iframe src="http://moat.example/inside"></iframe>`);
    await page.click('iframe');
    await waitUntil('the focus in the frame', () =>
      page.evaluate(() => document.activeElement?.tagName === 'IFRAME'),
    );
    await room.press(page);
    await expectOnePress(page, { address: /castle\.example/ });
  });

  it('with the keyboard alone', async () => {
    const page = await room.open(words);
    await waitUntil('the help button', () => findHelpButton(page));
    await page.bringToFront();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expectOnePress(page, { address: /page-/ });
  });

  it('on a page that hangs, from the toolbar', async () => {
    const page = await room.open(words);
    hang(page);
    await room.pressToolbarButton(page);
    await expectOnePress(page, { address: /page-/, via: 'toolbar-button' });
  });

  it('on a page that hangs and asks before it is left', async () => {
    const page = await room.open(`${words}<button>Play</button><script>
      addEventListener('beforeunload', (event) => event.preventDefault());</script>`);
    await page.click('button');
    hang(page);
    await room.pressToolbarButton(page);
    await expectOnePress(page, { address: /page-/, via: 'toolbar-button' });
  });

  it('on about:blank that a page opened, by its button', async () => {
    const opener = await room.open(`${words}<button onclick="window.open('about:blank')">Open</button>`);
    const opened = new Promise<Page | null>((resolve) => opener.once('popup', resolve));
    await opener.click('button');
    const page = await opened;
    if (page === null) throw new Error('no page was opened');
    await room.press(page);
    await expectOnePress(page, { address: /^about:blank$/ });
    await opener.close();
  });

  it('on an empty tab, by the keyboard command, where no button can stand', async () => {
    const page = await room.school.chromebook.browser.newPage();
    await page.bringToFront();
    const worker = await room.school.chromebook.worker();
    await worker.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      const { name = '' } =
        (await chrome.commands.getAll()).find((one) => one.name !== '_execute_action') ?? {};
      (chrome.commands.onCommand as unknown as { dispatch(name: string, tab: unknown): void }).dispatch(
        name,
        tab,
      );
    });
    await expectOnePress(page, { address: /^about:blank$/, via: 'keyboard-command' });
  });

  it('twice in a second as one press', async () => {
    const page = await room.open(words);
    const button = await waitUntil('the help button', () => findHelpButton(page));
    const before = (await marksOf(await room.school.chromebook.worker(), 'press-received')).length;
    await Promise.all([pressAt(page, button), room.pressToolbarButton(page)]);
    // Whichever of the two was quicker.
    await expectOnePress(page, { address: /page-/, via: /-button$/ });
    const received = await marksOf(await room.school.chromebook.worker(), 'press-received');
    expect(received.length - before).toBeGreaterThanOrEqual(2);
  });

  it('in a single window, as in a kiosk, by a tab in full screen', async () => {
    const page = await room.open(words);
    const worker = await room.school.chromebook.worker();
    // A kiosk session refuses new windows. Only the refusal is played here; the rest is real.
    await worker.evaluate(() => {
      const refuse = () => Promise.reject(new Error('no windows in a kiosk'));
      const { browser } = globalThis as unknown as { browser: typeof chrome };
      for (const api of new Set([chrome, browser])) {
        Object.defineProperty(api.windows, 'create', { value: refuse, configurable: true });
      }
    });
    const windowsBefore = await windowCount();
    await room.press(page);
    await expectOnePress(page, { address: /page-/ });
    expect(await windowCount()).toBe(windowsBefore);
    await killWorker(room.school.chromebook.browser, room.school.chromebook.extensionId);
  });
});

function hang(page: Page): void {
  page
    .evaluate(() =>
      setTimeout(() => {
        for (;;);
      }, 0),
    )
    .catch(() => undefined);
}

async function windowCount(): Promise<number> {
  const worker = await room.school.chromebook.worker();
  return worker.evaluate(async () => (await chrome.windows.getAll()).length);
}
