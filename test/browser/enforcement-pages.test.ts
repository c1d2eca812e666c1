import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import { waitUntil } from '../../src/cli/demo/wait-until.ts';
import type { EventOf, SchoolEvent } from '../../src/domain/events/school-event.ts';
import { startGuardedChromebook, type GuardedChromebook } from './support/guarded-chromebook.ts';
import { endLesson, layLesson } from './support/lay-lesson.ts';

const taught = { colour: 'blue', name: 'Year 6', keyStage: 'upper-ks2', taughtSafeSearching: true };
const upper = {
  classes: [taught],
  // One entry that Chrome would silently ignore; the others hold.
  blockedSites: ['gossip.example', '*.ignored.example', 'app.example/secret', 'late.example'],
};

let room: GuardedChromebook;

beforeAll(async () => {
  room = await startGuardedChromebook(upper);
});
afterAll(() => room.close());

const blocked = () => `chrome-extension://${room.chromebook.extensionId}/access/blocked.html`;
const kindness = () => `chrome-extension://${room.chromebook.extensionId}/access/kindness.html`;

async function open(address: string): Promise<Page> {
  const page = await room.chromebook.browser.newPage();
  await room.visit(page, address);
  return page;
}

/** How long until a page is left, in milliseconds from now. */
async function untilLeft(page: Page, to = blocked()): Promise<number> {
  const from = performance.now();
  await waitUntil(`${page.url()} to be left`, async () => page.url().startsWith(to));
  return Math.round(performance.now() - from);
}

/** When the blocked page took the place of another, in milliseconds since 1970, by its own clock. */
async function leftAt(page: Page): Promise<number> {
  await untilLeft(page);
  return page.evaluate(() => {
    const [entry] = performance.getEntriesByType('navigation');
    return performance.timeOrigin + (entry instanceof PerformanceNavigationTiming ? entry.responseStart : 0);
  });
}

const requestedOf = (host: string) => room.web.requested.filter((one) => new URL(one).hostname === host);

async function eventsOf<K extends SchoolEvent['kind']>(kind: K): Promise<EventOf<K>[]> {
  const rows = (await room.rows.events()).filter((row) => row.kind === kind);
  return rows.map((row) => JSON.parse(row.text) as EventOf<K>);
}

describe('what rules do not see', () => {
  it('a forbidden path reached by pushState, is left; a part of an open page is not', async () => {
    const page = await open('https://app.example/start');
    expect(page.url()).toBe('https://app.example/start');
    const from = Date.now();
    await page.evaluate(() => history.pushState({}, '', '/secret'));
    console.log(`pushState: left in ${Math.round((await leftAt(page)) - from)} ms`);
    await room.visit(page, 'https://app.example/start');
    await page.evaluate(() => (location.hash = '#here'));
    expect(page.url()).toBe('https://app.example/start#here');
    await page.close();
  });

  it('a forbidden page answered by the site’s own service worker is left', async () => {
    room.web.put(
      'late.example/worker.js',
      `addEventListener('install', () => skipWaiting());
       addEventListener('activate', (event) => event.waitUntil(clients.claim()));
       addEventListener('fetch', (event) => event.respondWith(
         new Response('<title>From the worker</title><h1>Painted', { headers: { 'content-type': 'text/html' } })));`,
      { 'content-type': 'text/javascript' },
    );
    await room.give({ ...upper, blockedSites: ['gossip.example'] });
    const page = await open('https://late.example/');
    await page.evaluate(async () => {
      await navigator.serviceWorker.register('/worker.js');
      await navigator.serviceWorker.ready;
    });
    // It is ready a moment before it answers for a page that opens.
    await waitUntil('a page from the worker', async () => {
      await room.visit(page, 'https://late.example/again');
      return (await page.title()) === 'From the worker';
    });
    await room.give(upper);
    console.log(`open tab under another policy: left ${await untilLeft(page)} ms after its rules stood`);

    const seen = room.web.requested.length;
    const from = Date.now();
    await page.goto('https://late.example/once-more').catch(() => undefined);
    console.log(`own service worker: left in ${Math.round((await leftAt(page)) - from)} ms`);
    expect(room.web.requested.slice(seen).filter((one) => one.includes('once-more'))).toEqual([]);
    await page.close();
  });

  it('a page that a child writes by hand is closed', async () => {
    const page = await open('data:text/html,<title>Written</title>');
    expect(page.url().startsWith(blocked())).toBe(true);
    await page.close();
  });
});

describe('wherever a page opens', () => {
  it('frames inside allowed pages obey, also those that change their address', async () => {
    room.web.put(
      'open.example/',
      '<title>Open</title><iframe src="https://gossip.example/in-frame"></iframe><iframe src="https://app.example/start"></iframe>',
    );
    room.web.put(
      'app.example/start',
      `<title>App</title><script>onmessage = () => history.pushState({}, '', '/secret')</script>`,
    );
    const page = await open('https://open.example/');
    const inside = () =>
      page
        .frames()
        .slice(1)
        .map((frame) => frame.url());
    await waitUntil('the frame to be refused', async () => inside().some((url) => url.startsWith(blocked())));
    expect(requestedOf('gossip.example')).toEqual([]);
    await waitUntil('the open frame', async () => inside().includes('https://app.example/start'));
    await page.evaluate(() => window.frames[1]?.postMessage('go', '*'));
    await waitUntil('it to be left', async () => inside().every((url) => url.startsWith(blocked())));
    expect(page.url()).toBe('https://open.example/');
    await page.close();
    const told = await waitUntil(
      'events about both parts',
      async () => {
        const parts = (await eventsOf('page-blocked')).filter(({ details }) => details.inFrame === true);
        return parts.length >= 2 && parts;
      },
      70_000,
    );
    expect(told.map(({ details }) => details)).toEqual([
      { address: 'https://gossip.example/in-frame', reason: 'blocked-site', inFrame: true },
      { address: 'https://app.example/secret', reason: 'blocked-site', inFrame: true },
    ]);
  });

  it('new tabs, popups and links that open another tab obey', async () => {
    room.web.put(
      'open.example/links',
      '<title>Links</title><a target="_blank" href="https://gossip.example/linked">Link</a>',
    );
    const page = await open('https://open.example/links');
    const { browser } = room.chromebook;
    const opened = async (act: () => Promise<unknown>) => {
      const before = new Set(await browser.pages());
      await act();
      const fresh = await waitUntil('another tab', async () =>
        (await browser.pages()).find((one) => !before.has(one)),
      );
      await untilLeft(fresh);
      await fresh.close();
    };
    await opened(() => page.click('a'));
    await opened(() =>
      page.evaluate(() => void window.open('https://gossip.example/popup', '', 'width=300')),
    );
    await opened(async () =>
      (await room.chromebook.worker()).evaluate(() =>
        chrome.tabs.create({ url: 'https://gossip.example/tab' }),
      ),
    );
    expect(requestedOf('gossip.example')).toEqual([]);
    await page.close();
  });

  it('a page that comes back from the browser’s memory, or from sleep, obeys what holds by then', async () => {
    await room.give({ ...upper, blockedSites: ['gossip.example'] });
    const back = await open('https://late.example/back');
    await room.visit(back, 'https://open.example/');
    const asleep = await open('https://app.example/secret');
    await (
      await room.chromebook.worker()
    ).evaluate(async () => {
      const [tab] = await chrome.tabs.query({ url: 'https://app.example/secret' });
      await chrome.tabs.create({ url: 'about:blank', active: true });
      if (tab?.id !== undefined) await chrome.tabs.discard(tab.id);
    });
    await room.give(upper);
    const tabs = async () =>
      (await room.chromebook.worker()).evaluate(async () =>
        (await chrome.tabs.query({})).map(({ url }) => url ?? ''),
      );
    await waitUntil(
      'the sleeping tab to be moved',
      async () => !(await tabs()).some((url) => url.includes('/secret') && !url.includes('blocked.html')),
    );
    await back.goBack().catch(() => undefined);
    await untilLeft(back);
    await back.close();
    if (!asleep.isClosed()) await asleep.close();
  });

  it('another policy for the class changes what holds in open tabs', async () => {
    const page = await open('https://open.example/');
    await room.give({ classes: [{ colour: 'blue', name: 'Year 2', keyStage: 'ks1' }] });
    console.log(`another class: open tab left ${await untilLeft(page)} ms after its rules stood`);
    await room.give(upper);
    await page.close();
  });
});

describe('what changes in the middle of a lesson', () => {
  it('a lesson that closes every page closes the open ones too, and its end opens them', async () => {
    const page = await open('https://open.example/');
    const from = await layLesson(room, 'nothing');
    console.log(`a lesson without pages: open tab left in ${Math.round((await leftAt(page)) - from)} ms`);
    await endLesson(room);
    await waitUntil('pages to open again', async () => {
      return (await room.visit(page, 'https://open.example/')) === 'https://open.example/';
    });
    await page.close();
  });

  it('an engine that only a cookie makes strict has it once it is approved', async () => {
    await room.give({ classes: [{ ...taught, approvedEngines: ['ecosia-safe'] }] });
    const cookie = await waitUntil('the cookie', async () =>
      (await room.chromebook.worker()).evaluate(() =>
        chrome.cookies.get({ url: 'https://www.ecosia.org/', name: 'ECFG' }),
      ),
    );
    expect(cookie.value).toBe('f=y');
    await room.give(upper);
  });

  it('a policy over a limit of Chrome is refused as a whole: the last good one holds, and staff are told the count', async () => {
    const blockedSites = Array.from({ length: 1_200 }, (_, at) => `queries.example/?page=${at}`);
    await room.chromebook.setPolicy({ ...room.given(), ...upper, blockedSites });
    const health = await waitUntil(
      'a health event about it',
      async () =>
        (await eventsOf('device-health')).find(({ details }) =>
          details.policyFaults.join().includes('over-limit'),
        ),
      60_000,
    );
    expect(health.details.policy).toBe('last-good');
    expect(health.details.policyFaults[0]).toMatch(/^policy-over-limit regexRules: 1[2-9]\d\d of 1000$/);
    const page = await open('https://gossip.example/');
    expect(page.url().startsWith(blocked())).toBe(true);
    await page.close();
  });
});

describe('what is told', () => {
  it('fifty reloads of a refused page are one event, with its address and reason', async () => {
    const page = await room.chromebook.browser.newPage();
    for (let time = 0; time < 50; time += 1) {
      await page.goto('https://gossip.example/fifty').catch(() => undefined);
    }
    const told = () =>
      eventsOf('page-blocked').then((all) => all.filter(({ details }) => details.address.endsWith('/fifty')));
    await waitUntil('the event', async () => (await told()).length > 0, 70_000);
    expect((await told()).map(({ details }) => details)).toEqual([
      { address: 'https://gossip.example/fifty', reason: 'blocked-site' },
    ]);
    await page.close();
  });

  it('a search for help with hurt is answered with kindness and told once, without its words', async () => {
    const page = await room.chromebook.browser.newPage();
    for (const engine of ['https://www.google.com/search?q=', 'https://yandex.com/search/?text=']) {
      await room.visit(page, `${engine}how+to+kill+myself`);
      await untilLeft(page, kindness());
    }
    await waitUntil('the event', async () => (await eventsOf('concern-matched')).length > 0, 70_000);
    expect((await eventsOf('concern-matched')).map(({ details }) => details)).toEqual([
      { category: 'self-harm', phraseId: 'self-harm-kill-myself', kindness: true },
    ]);
    expect((await room.rows.events()).filter(({ text }) => /myself\b(?!"|,)|kill\+/.test(text))).toEqual([]);
    await page.close();
  });

  it('a search without a concern leaves nothing on the device or the hub', async () => {
    const page = await open('https://www.google.com/search?q=zebrafinch');
    expect(page.url()).toContain('zebrafinch');
    const stored = await (
      await room.chromebook.worker()
    ).evaluate(async () =>
      JSON.stringify([await chrome.storage.local.get(), await chrome.storage.session.get()]),
    );
    expect(stored).not.toContain('zebrafinch');
    expect((await room.rows.events()).some(({ text }) => text.includes('zebrafinch'))).toBe(false);
    await page.close();
  });

  it('a bad entry is named, and the others hold', async () => {
    const health = await eventsOf('device-health');
    expect(health.some(({ details }) => details.policyFaults.join().includes('blockedSites[1]'))).toBe(true);
  });
});
