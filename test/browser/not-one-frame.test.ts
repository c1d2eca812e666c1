import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import { waitUntil } from '../../src/cli/demo/wait-until.ts';
import { alarming, startFilm, type Film } from './support/film.ts';
import { startGuardedChromebook, type GuardedChromebook } from './support/guarded-chromebook.ts';

const classes = [{ colour: 'blue', name: 'Year 6', keyStage: 'upper-ks2', taughtSafeSearching: true }];
const policy = { classes, blockedSites: ['gossip.example', 'later.example', 'app.example/secret'] };

/** Were a frame of it painted or a byte of it run, the film or the server would tell. */
const forbidden = `<!doctype html><html style="background:${alarming}"><title>Forbidden</title>
  <script>
    fetch('https://witness.example/ran?' + location.href, { mode: 'no-cors' });
    addEventListener('pageshow', () => (document.documentElement.style.background = '${alarming}'));
  </script>`;
const harmlessAtFirst = `<!doctype html><title>Open so far</title><p>Open so far
  <script>
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted) document.documentElement.style.background = '${alarming}';
    });
  </script>`;

let room: GuardedChromebook;
let film: Film;
let page: Page;
let goesBack: Page;
let goesForward: Page;
/** What the server was asked for before the policy came. */
let askedBefore: number;

const blocked = () => `chrome-extension://${room.chromebook.extensionId}/access/blocked.html`;
const askedFor = () =>
  room.web.requested.filter(
    (one) =>
      /^https?:\/\/(?:(?:gossip|later|witness)\.example|app\.example\/secret)/.test(one) &&
      !one.endsWith('/favicon.ico'),
  );
const isLeft = (one: Page) =>
  waitUntil(`${one.url()} to be left`, async () => one.url().startsWith(blocked()));

/** Only a tab in front is painted, and hears a click. */
async function openWith(content: string, headers: Record<string, string> = {}, status = 200): Promise<void> {
  await page.bringToFront();
  room.web.put('open.example/here', `<!doctype html><title>Open</title><body>${content}`, headers, status);
  await page.goto('https://open.example/here', { waitUntil: 'domcontentloaded' }).catch(() => undefined);
}

beforeAll(async () => {
  room = await startGuardedChromebook({ classes });
  const { browser } = room.chromebook;
  film = startFilm(browser);
  page = await browser.newPage();
  room.web.put('gossip.example/control', forbidden);
  room.web.put('later.example/', harmlessAtFirst);
  await film.follow(page);
});
afterAll(async () => {
  film.stop();
  await room.close();
});

it('the film and the server do see a page that is open', async () => {
  await room.visit(page, 'https://gossip.example/control');
  await waitUntil('a magenta frame', async () => film.alarms().includes('https://gossip.example/control'));
  await waitUntil('its script', async () => askedFor().some((one) => one.includes('witness.example')));
  expect(askedFor()).toContain('https://gossip.example/control');
  await room.visit(page, 'https://open.example/');
  goesBack = await room.chromebook.browser.newPage();
  await room.visit(goesBack, 'https://later.example/');
  await room.visit(goesBack, 'https://open.example/');
  goesForward = await room.chromebook.browser.newPage();
  await room.visit(goesForward, 'https://open.example/');
  await room.visit(goesForward, 'https://later.example/');
  await goesForward.goBack();
  await waitUntil('the page before', async () => goesForward.url() === 'https://open.example/');
  await room.give(policy);
  await page.bringToFront();
  film.alarms();
  askedBefore = askedFor().length;
  for (const path of ['gossip.example/', 'later.example/', 'app.example/secret'])
    room.web.put(path, forbidden);
});

describe('not one frame of a forbidden page is painted, and not one byte of it is asked for', () => {
  const to = 'https://gossip.example/';
  const ways: Record<string, () => Promise<unknown>> = {
    typed: () => page.goto(to).catch(() => undefined),
    reloaded: async () => {
      await page.goto(to).catch(() => undefined);
      await page.reload().catch(() => undefined);
    },
    'by a link': async () => {
      await openWith(`<a href="${to}">Link</a>`);
      await page.click('a');
    },
    'by a redirect of an open page': () => openWith('', { location: to }, 302),
    'by a redirect that keeps a form': async () => {
      await openWith('<form method="post" action="/moved"><button>Send');
      room.web.put('open.example/moved', '', { location: to }, 307);
      await page.click('button');
    },
    'by a form': async () => {
      await openWith(`<form action="${to}"><input name="q" value="otters"><button>Find`);
      await page.click('button');
    },
    'by a form that is sent': async () => {
      await openWith(`<form method="post" action="${to}"><input name="q"><button>Send`);
      await page.click('button');
    },
    'by meta refresh': () => openWith(`<meta http-equiv="refresh" content="0;url=${to}">`),
    'by a header': () => openWith('', { refresh: `0;url=${to}` }),
    'by script': () => openWith(`<script>location.replace('${to}')</script>`),
    'by a download': async () => {
      await openWith(`<a download href="${to}">Download</a>`);
      await page.click('a');
    },
  };
  it.each(Object.entries(ways))('%s', async (_way, act) => {
    await act();
    await isLeft(page);
    expect(askedFor().slice(askedBefore)).toEqual([]);
  });

  const tabs: Record<string, (from: Page) => Promise<unknown>> = {
    'a link into another tab': (from) => from.click('a'),
    'window.open': (from) => from.evaluate((url) => void window.open(url, '', 'width=300'), to),
    'a blank window that goes on': (from) =>
      from.evaluate((url) => {
        const other = window.open('about:blank');
        if (other !== null) other.location.href = url;
      }, to),
    'a new tab': async () =>
      (await room.chromebook.worker()).evaluate((url) => chrome.tabs.create({ url }), to),
  };
  it.each(Object.entries(tabs))('%s', async (_way, act) => {
    const { browser } = room.chromebook;
    await openWith(`<a target="_blank" href="${to}">Link</a>`);
    const before = new Set(await browser.pages());
    await act(page);
    const fresh = await waitUntil('another tab', async () =>
      (await browser.pages()).find((one) => !before.has(one)),
    );
    await isLeft(fresh);
    expect(askedFor().slice(askedBefore)).toEqual([]);
    await fresh.close();
  });

  it('back and forward, from the browser’s memory too', async () => {
    await goesBack.bringToFront();
    await goesBack.goBack().catch(() => undefined);
    await isLeft(goesBack);
    await goesForward.bringToFront();
    await goesForward.goForward().catch(() => undefined);
    await isLeft(goesForward);
    expect(askedFor().slice(askedBefore)).toEqual([]);
    await page.bringToFront();
  });

  it('made ready in advance, by speculation rules', async () => {
    const rules = { prerender: [{ urls: ['/fine', '/secret'] }], prefetch: [{ urls: [to] }] };
    room.web.put(
      'app.example/start',
      `<!doctype html><title>App</title><a href="/secret">On</a><script type="speculationrules">${JSON.stringify(rules)}</script>`,
    );
    await room.visit(page, 'https://app.example/start');
    await waitUntil('the open page to be made ready', async () =>
      room.web.requested.includes('https://app.example/fine'),
    );
    await page.click('a');
    await isLeft(page);
    expect(askedFor().slice(askedBefore)).toEqual([]);
  });

  it('as a part of an open page, in whatever shows one', async () => {
    const frame = `<iframe src="${to}"></iframe>`;
    await openWith(`${frame} <object data="${to}"></object> <embed src="${to}">
      <iframe srcdoc='${frame}'></iframe> <iframe src='data:text/html,${frame}'></iframe>
      <svg><foreignObject width="300" height="150">${frame}</foreignObject></svg>
      <iframe name="named"></iframe><form target="named" action="${to}"><button>Find</button></form>
      <script>
        document.forms[0].submit();
        const refresh = new Blob(['<meta http-equiv="refresh" content="0;url=${to}">'], { type: 'text/html' });
        const written = document.createElement('iframe');
        written.src = URL.createObjectURL(refresh);
        document.body.append(written);
      </script>`);
    await waitUntil('eight parts to be refused', async () => {
      return page.frames().filter((one) => one.url().startsWith(blocked())).length === 8;
    });
    expect(askedFor().slice(askedBefore)).toEqual([]);
  });

  it('and the film of all that shows none', async () => {
    const frames = film.frames();
    expect(film.alarms()).toEqual([]);
    console.log(`${frames} frames filmed`);
    expect(frames).toBeGreaterThan(Object.keys(ways).length);
    expect(askedFor().slice(askedBefore)).toEqual([]);
  });
});
