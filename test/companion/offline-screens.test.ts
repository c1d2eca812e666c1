import { randomBytes } from 'node:crypto';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'puppeteer-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitUntil } from '../../src/cli/demo/wait-until.ts';
import { liftKeysPath, liftKeysResponse } from '../../src/contracts/http/lift-keys.ts';
import {
  schoolBrowserPath,
  schoolBrowsersPath,
  schoolBrowsersResponse,
} from '../../src/contracts/http/school-browsers.ts';
import { makeChallenge } from '../../src/domain/lifting/challenge.ts';
import { sha256 } from '../../src/extension/lifting/lift-digests.ts';
import { testAdult } from '../hub/support/test-adult.ts';
import { startTestHub } from '../hub/support/test-hub.ts';
import { launchChromium, type View } from './support/companion-in-chromium.ts';
import { laptop, look, openRealHubRoom } from './support/real-hub-room.ts';

let chromium: Browser;
/** What the hub serves, and two releases of it. */
let folders: { served: string; first: string; second: string };

const narrow: View = { width: 360, height: 740 };
const views = [laptop, narrow];
const click = (page: Page, words: string) =>
  page.locator(`::-p-aria([name="${words}"][role="button"])`).click();
const text = (page: Page, selector: string) =>
  page.$$eval(selector, (all) => all.map((one) => one.textContent).join(' '));
const waitForText = (page: Page, selector: string, words: string) =>
  waitUntil(`"${words}" in ${selector}`, async () => (await text(page, selector)).includes(words));

/** A real build of the companion, of a release of that name. */
async function buildRelease(outDir: string, release: string): Promise<void> {
  await build({
    mode: 'companion',
    logLevel: 'warn',
    build: { outDir, emptyOutDir: true },
    plugins: [
      {
        name: 'release-of-a-test',
        transformIndexHtml: (html) =>
          html.replace('</head>', `<meta name="release" content="${release}" /></head>`),
      },
    ],
  });
}
const releaseOf = (page: Page) => page.$eval('meta[name=release]', (meta) => meta.getAttribute('content'));

/** Counts the live streams that tabs open: the WebSockets of a browser, and so the hub's. */
class Streams {
  readonly open = new Map<Page, Set<string>>();

  async watch(page: Page): Promise<void> {
    const own = new Set<string>();
    this.open.set(page, own);
    const session = await page.createCDPSession();
    await session.send('Network.enable');
    session.on('Network.webSocketCreated', ({ requestId }) => own.add(requestId));
    session.on('Network.webSocketClosed', ({ requestId }) => own.delete(requestId));
    // What a page had open ends with it; the browser does not always say so.
    page.on('framenavigated', (frame) => {
      if (frame === page.mainFrame()) own.clear();
    });
    page.on('close', () => this.open.delete(page));
  }

  get count(): number {
    return [...this.open.values()].reduce((sum, own) => sum + own.size, 0);
  }

  holder(): Page | undefined {
    return [...this.open].find(([, own]) => own.size > 0)?.[0];
  }
}

/** All that the companion has kept in this browser: every database, both storages, and what it cached, by name or whole. */
const kept = (page: Page, cached: 'by name' | 'whole' = 'by name'): Promise<string> =>
  page.evaluate(async (isWhole) => {
    const found: unknown[] = [Object.entries(localStorage), Object.entries(sessionStorage)];
    for (const { name: databaseName = '' } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(databaseName);
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(new Error('no database')));
      });
      for (const name of database.objectStoreNames) {
        found.push(
          name,
          await new Promise((resolve) => {
            const request = database.transaction(name).objectStore(name).getAll();
            request.addEventListener('success', () => resolve(request.result));
          }),
        );
      }
      database.close();
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        found.push(request.url, isWhole ? await (await cache.match(request))?.text() : '');
      }
    }
    return JSON.stringify(found);
  }, cached === 'whole');

beforeAll(async () => {
  const root = await mkdtemp(join(tmpdir(), 'lids-down-releases-'));
  folders = { served: join(root, 'served'), first: join(root, 'first'), second: join(root, 'second') };
  [chromium] = await Promise.all([
    launchChromium(),
    buildRelease(folders.first, 'first').then(() => buildRelease(folders.second, 'second')),
  ]);
  await cp(folders.first, folders.served, { recursive: true });
}, 120_000);
afterAll(async () => {
  await chromium.close();
  await rm(join(folders.served, '..'), { recursive: true, force: true });
});

describe('the companion without a network', () => {
  it('opens, says how old the board is, keeps what is tapped, and asks before it is updated', async () => {
    const room = await openRealHubRoom(chromium, folders.served);
    let { hub } = room;
    const { teacher } = room;
    const schoolClass = await teacher.addClass('Kestrels', 'blue');
    await teacher.addChildren(schoolClass.classId, { 'Ada Marker': 14, 'Bea Marker': 16 });
    const [fourteen, fifteen, sixteen] = await room.chromebooks([14, 15, 16], 'blue');
    if (!fourteen || !fifteen || !sixteen) throw new Error('three Chromebooks');
    const press = fourteen.press({ address: 'https://marker.example/', title: 'Marker' });
    await fourteen.deliver([press]);

    // One stream for three tabs.
    const streams = new Streams();
    const context = await chromium.createBrowserContext();
    const openTab = (where = context) => openWatched(where, streams, hub.address);
    const [one, two, three] = [await openTab(), await openTab(), await openTab()];
    await one.bringToFront();
    await one.locator('[name=email]').fill(testAdult.email);
    await one.locator('[name=password]').fill(testAdult.password);
    await one.keyboard.press('Enter');
    for (const page of [one, two, three]) {
      await page.waitForSelector('[data-kind=live]');
      await page.waitForSelector(`#tile-${fourteen.id}[data-status=needs-help]`);
    }
    expect(streams.count).toBe(1);
    await fifteen.deliver([fifteen.press()]);
    for (const page of [one, two, three]) {
      await page.waitForSelector(`#tile-${fifteen.id}[data-status=needs-help]`);
    }

    // The tab that holds it is closed: the next has it.
    const holder = streams.holder();
    const [page, other] = [one, two, three].filter((tab) => tab !== holder) as [Page, Page];
    await holder?.close();
    await waitUntil('another tab holds the stream', async () => streams.count === 1);
    await sixteen.deliver([sixteen.press()]);
    for (const tab of [page, other]) {
      await tab.waitForSelector(`#tile-${sixteen.id}[data-status=needs-help]`);
    }
    expect(streams.count).toBe(1);

    // The hub is gone, and the page is opened anew.
    await page.bringToFront();
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    const session = await page.createCDPSession();
    const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
    // A profile of a test is one that forgets, in which Chromium installs nothing.
    expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
    await waitUntil('the board is kept', async () => (await kept(page)).includes(sixteen.id));
    const { keys } = liftKeysResponse.parse(await (await teacher.call('GET', liftKeysPath)).json());
    await waitUntil('the keys are kept', async () => (await kept(page)).includes(keys[0]?.liftKey ?? ''));
    expect(await kept(page)).not.toMatch(/marker|robin|school\.example/i);

    // A name that was looked at is not kept: the school has not marked this browser as its own.
    await page.locator(`#tile-${sixteen.id}`).click();
    await click(page, 'Show whose number 16 is');
    await waitForText(page, '.holders', 'Bea Marker');
    await page.keyboard.press('Escape');
    expect(await kept(page, 'whole')).not.toMatch(/(Ada|Bea) Marker/);
    await page.locator('.board-header [href="/your-sign-in"]').click();
    await page.locator('.mark-this [name=label]').fill('Laptop of class 3');
    await page.$eval('.this-computer', (part) => part.scrollIntoView());
    await look(page, 'computers', views);
    await page.keyboard.press('Enter');
    await waitForText(page, '.computer-entry', 'Laptop of class 3');
    await waitUntil('names are kept', async () => (await kept(page)).includes('Ada Marker'));
    await page.setViewport({ width: laptop.width, height: laptop.height });
    await page.focus('.computer-entry button');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.computer-question');
    await page.$eval('.this-computer', (part) => part.scrollIntoView());
    await look(page, 'computers-marked', views);
    await page.setViewport({ width: laptop.width, height: laptop.height });
    await page.locator('::-p-aria([name="Board"][role="link"])').click();
    await page.waitForSelector(`#tile-${fourteen.id}`);
    await hub.stop();
    await page.reload();
    await page.waitForSelector(`#tile-${fourteen.id}[data-status=needs-help]`);
    await waitForText(page, '.notice', 'ago. No connection.');
    expect(await text(page, '.notice')).toMatch(/As it was at \d\d:\d\d, .+ ago\. No connection\./);
    await look(page, 'offline-opened', views);

    // "On my way" waits, lifting does not, and a challenge is answered.
    await page.setViewport({ width: laptop.width, height: laptop.height });
    await page.locator(`#tile-${fourteen.id}`).click();
    await click(page, 'On my way');
    await waitForText(page, '.alert-told', 'No connection: this waits in this browser');
    await look(page, 'offline-on-my-way', views);
    await page.setViewport({ width: laptop.width, height: laptop.height });
    await click(page, 'Pass to the DSL');
    await waitForText(page, '.outcome-told', 'waits in this browser until the hub is back');
    await page.$eval('.outcome-told', (told) => told.scrollIntoView({ block: 'center' }));
    await look(page, 'offline-passed', views);
    await page.setViewport({ width: laptop.width, height: laptop.height });
    await click(page, 'Show whose number 14 is');
    await waitForText(page, '.holders', 'Ada Marker');
    expect(await text(page, '.kept-names-age')).toMatch(/as it was at \d\d:\d\d, .+ ago/);
    await look(page, 'offline-whose-number', views);
    await page.setViewport({ width: laptop.width, height: laptop.height });
    await click(page, 'Lift the shield');
    await click(page, 'Yes, lift the shield');
    await waitForText(page, '.problem', 'This is not kept for later.');
    await look(page, 'offline-not-lifted', views);
    await page.setViewport({ width: laptop.width, height: laptop.height });
    await page.locator('.alert-panel .lift-part summary').click();
    const challenge = await makeChallenge(fourteen.id, (length) => randomBytes(length), sha256);
    await page.locator('.lift-offline-challenge').fill(challenge);
    await page.waitForSelector('.lift-offline-signs');
    await page.keyboard.press('Escape');
    await waitForText(page, '.waiting-taps', '14: on my way');
    await page.locator('.several-line button').click();
    await page.waitForSelector('dialog.several');
    await click(page, 'I have seen them');
    await waitForText(page, '.several-told', 'no connection, 3 of 3 wait in this browser');
    await look(page, 'offline-several', views);
    await page.setViewport({ width: laptop.width, height: laptop.height });
    await page.keyboard.press('Escape');
    await waitForText(page, '.waiting-taps', '16: seen');
    await page.reload();
    await waitForText(page, '.waiting-taps', '14: on my way');
    await look(page, 'offline-waiting', views);

    // The hub is back: what waited is there once, with the time of the tap.
    const port = Number(new URL(hub.address).port);
    const { dataFolder } = hub;
    hub = await startTestHub({ companionFolder: folders.served, dataFolder, port });
    await page.waitForSelector('[data-kind=live]');
    await waitForText(page, '.sent-taps', '14: on my way');
    await look(page, 'offline-sent', views);
    await page.setViewport({ width: laptop.width, height: laptop.height });
    const details = await teacher.look(press.event.id);
    const coming = details.actions.filter(({ action }) => action === 'on-my-way');
    expect(coming).toMatchObject([{ byName: testAdult.name, tappedAt: expect.any(String) }]);
    expect(details.outcomes).toMatchObject([{ deed: 'passed-to-dsl', tappedAt: expect.any(String) }]);
    await click(page, 'Close');
    await page.waitForSelector('.waiting-taps', { hidden: true });
    expect(await text(other, '.waiting-taps')).toBe('');

    // A newer release is not spoken of in a lesson, and loads no page by itself.
    const lesson = await teacher.startLesson(schoolClass.classId);
    await waitForText(page, '.board-main', 'Kestrels');
    for (const tab of [page, other]) await tab.evaluate(() => Object.assign(window, { isTheSame: true }));
    await rm(folders.served, { recursive: true });
    await cp(folders.second, folders.served, { recursive: true });
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    await page.waitForFunction(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      return registration?.waiting !== undefined && registration?.waiting !== null;
    });
    expect(await text(page, '.board-main')).not.toContain('A new version is ready');
    await teacher.actOnLesson(lesson.lessonId, { action: 'end' });
    await waitForText(page, '.notice', 'A new version is ready.');
    await waitForText(other, '.notice', 'A new version is ready.');
    await look(page, 'offline-new-release', views);
    expect(await releaseOf(page)).toBe('first');

    // The computer is not the school's any more: names go when it is next in touch with the hub.
    const marked = schoolBrowsersResponse.parse(await (await teacher.call('GET', schoolBrowsersPath)).json());
    expect(await kept(page)).toContain('Ada Marker');
    await teacher.call('DELETE', schoolBrowserPath(marked.browsers[0]?.browserId ?? ''));
    await page.setViewport({ width: laptop.width, height: laptop.height });
    await Promise.all([page.waitForNavigation(), click(page, 'Load it now')]);
    await page.waitForSelector('[data-kind=live]');
    expect(await releaseOf(page)).toBe('second');
    await waitUntil('no name stays', async () => !(await kept(page)).includes('Ada Marker'));
    expect(await other.evaluate(() => 'isTheSame' in window)).toBe(true);
    // A part that the page of the older release has not fetched yet is there for it all the same.
    await other.bringToFront();
    await other.locator('::-p-aria([name="People"][role="link"])').click();
    await waitForText(other, '.board-main', testAdult.name);
    await Promise.all([other.waitForNavigation(), click(other, 'Load it now')]);
    await other.waitForSelector('[data-kind=live]');
    expect(await releaseOf(other)).toBe('second');
    expect(streams.count).toBe(1);

    // Signed out in one tab is signed out in all, and nothing stays, nor any name.
    await other.evaluate(
      (path) =>
        fetch(path, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ label: 'Laptop of class 3' }),
        }),
      schoolBrowsersPath,
    );
    await other.reload();
    await waitUntil('names are kept', async () => (await kept(other)).includes('Ada Marker'));
    await waitUntil('the board is kept', async () => (await kept(other)).includes(fourteen.id));
    await click(other, 'Sign out');
    await page.waitForSelector('[name=password]');
    await waitUntil('nothing stays', async () => !(await kept(page)).includes(fourteen.id));
    expect(await kept(page)).not.toMatch(/liftKey|Ada Marker/);
    expect(streams.count).toBe(0);
    await context.close();
  });
});

async function openWatched(context: BrowserContext, streams: Streams, address: string): Promise<Page> {
  const page = await context.newPage();
  await streams.watch(page);
  await page.setViewport({ width: laptop.width, height: laptop.height });
  await page.goto(address);
  return page;
}
