import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { waitUntil } from '../../src/cli/demo/wait-until.ts';
import { blockReasons } from '../../src/domain/decisions/reasons.ts';
import { blockedFaces } from '../../src/extension/access/blocked/blocked-face.ts';
import { axeExpression, axeViolations } from '../companion/support/companion-in-chromium.ts';
import { evaluateInFrames } from './support/evaluate-in-frames.ts';
import { startGuardedChromebook, type GuardedChromebook } from './support/guarded-chromebook.ts';

/** A narrow window; every-page.test.ts looks at whole screens. */
const narrow = { width: 420, height: 640 };
const keys = {
  classes: [{ colour: 'blue', name: 'Herons', keyStage: 'lower-ks2' }],
  allowedSites: ['museum.example'],
};
const shots = process.env['SCREENSHOTS'];
const file = new URL('../../public/extension/_locales/en/messages.json', import.meta.url);
const english = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { message: string }>;

let room: GuardedChromebook;
let page: Page;
const own = (path: string) => `chrome-extension://${room.chromebook.extensionId}/${path}`;
const textOf = (selector: string) => page.$eval(selector, (element) => element.textContent.trim());
const isShown = (selector: string) => page.$eval(selector, (element) => element.checkVisibility());
/** In every refused part of an open page. */
const inParts = <T>(expression: string) =>
  evaluateInFrames<T>(room.chromebook.browser, own('access/blocked.html'), expression);
/** The worker has answered all that the page asks at the start. */
const isComplete = () =>
  waitUntil('the class colour', async () => (await textOf('#band').catch(() => '')) !== '');

async function look(name: string): Promise<void> {
  await page.setViewport(narrow);
  expect(await axeViolations(page), name).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow, name).toBeLessThanOrEqual(0);
  const small = await page.$$eval('a, button', (all) =>
    all
      .filter((one) => one.checkVisibility())
      .map((one) => one.getBoundingClientRect())
      .filter((box) => box.width < 48 || box.height < 48),
  );
  expect(small, name).toEqual([]);
  if (shots !== undefined) await page.screenshot({ path: join(shots, `${name}-${narrow.width}.png`) });
}

async function pressWithKeyboard(selector: string): Promise<void> {
  for (let tab = 0; tab < 12; tab += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) {
      await page.keyboard.press('Enter');
      return;
    }
  }
  throw new Error(`the keyboard does not come to ${selector}`);
}

const eventsOf = async (kind: string) => (await room.rows.events()).filter((row) => row.kind === kind);

beforeAll(async () => {
  if (shots !== undefined) await mkdir(shots, { recursive: true });
  room = await startGuardedChromebook(keys, { policySource: 'development' });
  page = await room.chromebook.browser.newPage();
});
afterAll(() => room.close());

describe('the blocked page', () => {
  it.each([...blockReasons, 'concern' as const])('says why in one sentence: %s', async (reason) => {
    // An address that is open: the worker has no other reason to put in its place.
    await page.goto(own(`access/blocked.html?reason=${reason}&u=https://museum.example/a`));
    await isComplete();
    const { title, sentence } = blockedFaces[reason];
    expect(await textOf('#title')).toBe(english[title]?.message);
    expect(await textOf('#why')).toBe(english[sentence]?.message);
    expect(await isShown('#help')).toBe(true);
    expect(await textOf('#host')).toBe(reason === 'concern' ? '' : 'museum.example');
    await look(reason);
  });

  it.each([
    { width: 1_366, height: 768 },
    { width: 1_366, height: 620 },
    { width: 800, height: 600 },
    { width: 420, height: 640 },
  ])('paints once at $width × $height, with its sentence in the first frame', async (size) => {
    await page.setViewport(size);
    await page.goto(own('access/blocked.html?reason=not-on-list&u=https://castle.example/a'));
    await page.waitForSelector('#foot a');
    const moves = await page.evaluate(
      () =>
        new Promise<number[]>((resolve) => {
          type Shift = { sources: { previousRect: DOMRect; currentRect: DOMRect }[] };
          const found: number[] = [];
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries())
              for (const { previousRect, currentRect } of (entry as PerformanceEntry & Shift).sources)
                found.push(Math.round(Math.abs(currentRect.top - previousRect.top)));
          }).observe({ type: 'layout-shift', buffered: true });
          void document.fonts.ready.then(() => setTimeout(() => resolve(found), 700));
        }),
    );
    // Other letters take their place a moment later, some pixels wider or narrower; no line goes to another place.
    expect(Math.max(0, ...moves), `moved by ${moves.join(', ')} px`).toBeLessThan(16);
  });

  it.each(['access/blocked.html?reason=category&u=https://castle.example/a', 'access/kindness.html'])(
    'has help, helpline and CEOP in view on a Chromebook’s screen, and says that it is watched over: %s',
    async (path) => {
      await page.goto(own(path));
      await isComplete();
      const people = await waitUntil('the links', () =>
        page.$$eval(
          '#foot a',
          (all) => all.length > 0 && all.map((one) => `${one.target} ${one.href}`).join(' '),
        ),
      );
      expect(people).toContain('_blank https://www.ceop.police.uk/ceop-reporting/');
      const named = await page.evaluate(() => document.body.innerText);
      expect(named).toContain('0800 1111');
      expect(named).toContain('This Chromebook is watched over to keep you safe. It knows its number.');
      for (const size of [
        { width: 1_366, height: 620 },
        { width: 800, height: 600 },
      ]) {
        await page.setViewport(size);
        const outOfView = await page.$$eval('#foot a, .watched-over, #help, .action', (all) =>
          all
            .filter((one) => one.checkVisibility())
            .filter((one) => {
              const { x, y, width, height } = one.getBoundingClientRect();
              const onTop = document.elementFromPoint(x + width / 2, y + height / 2);
              return onTop === null || !one.contains(onTop);
            })
            .map((one) => one.textContent.trim()),
        );
        expect(outOfView, `at ${size.width}`).toEqual([]);
      }
      expect(await textOf('#number'), 'whose screen it is').toBe('14');
    },
  );

  it('offers the people whom the school names', async () => {
    const nurse = { name: 'Our nurse', address: 'https://nurse.example/', telephone: '01632 960 001' };
    await room.give({ ...keys, helpLinks: [nurse] });
    await page.goto(own('access/blocked.html?reason=category&u=https://castle.example/a'));
    await page.waitForSelector('#foot a');
    expect(await page.$$eval('#foot a', (all) => all.map((one) => one.href))).toEqual([
      'https://nurse.example/',
    ]);
    await room.give(keys);
  });

  it('offers the same words in an approved engine', async () => {
    await room.visit(page, 'https://www.bing.com/search?q=roman+castles');
    await page.waitForSelector('#suggestion[href]', { visible: true });
    expect(await textOf('#suggestion')).toBe('Search with Kiddle');
    expect(await page.$eval('#suggestion', (link) => (link as HTMLAnchorElement).href)).toMatch(
      /kiddle\.co\/.*roman(\+|%20)castles/,
    );
    await look('with-suggestion');
    await pressWithKeyboard('#suggestion');
    await waitUntil('Kiddle', async () => /kiddle\.co/.test(page.url()));
  });

  it('asks the teacher once, and says so only when it is kept', async () => {
    await room.visit(page, 'https://someone:secret@castle.example/moat?deep=1');
    await isComplete();
    await look('can-ask');
    expect(await page.evaluate(() => document.body.innerText)).not.toContain('secret');
    expect(await textOf('#asked')).toBe('');
    await page.$eval('#ask', (button) => (button as HTMLElement).click());
    expect(await textOf('#asked'), 'a script is nobody who asks').toBe('');
    await pressWithKeyboard('#ask');
    await waitUntil('the answer', async () => (await textOf('#asked')) === 'Your teacher will be asked.');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Space');
    await look('asked');
    await page.reload();
    await isComplete();
    const sent = await waitUntil(
      'the wish at the hub',
      async () => {
        const events = await eventsOf('site-requested');
        return events.length > 0 ? events : undefined;
      },
      60_000,
    );
    expect(sent).toHaveLength(1);
    expect(JSON.parse(sent[0]?.text ?? '')).toMatchObject({
      details: { address: 'https://castle.example/moat?deep=1', reason: 'not-on-list' },
    });
  });

  it.each([
    'https://user:secret@castle.example/"><img src=x onerror=alert(1)>',
    'https://castle.example/\u202Egpj.exe<script>document.title="x"</script>',
    'https://castle.example/?q=</bdi></p><h1>Call 0800 000</h1>',
    'javascript:alert(1)//https://castle.example/',
    'https://xn--80ak6aa92e.example/&reason=category',
  ])('shows a hostile address as text, or not at all: %s', async (address) => {
    await page.goto(own(`access/blocked.html?reason=not-on-list&u=${address}`));
    await isComplete();
    expect(await page.$$('img, h1 ~ h1, main script, [onerror]')).toEqual([]);
    expect(await textOf('#host')).toMatch(/^(|castle\.example|xn--80ak6aa92e\.example)$/);
    expect(await page.evaluate(() => document.body.innerText)).not.toMatch(/secret|0800 000|alert/);
    expect(await page.title()).toBe('This page is closed');
  });

  it('goes back to the page before, with the keyboard alone', async () => {
    await page.goto('https://museum.example/hall');
    await room.visit(page, 'https://castle.example/back');
    await isComplete();
    await pressWithKeyboard('#back');
    await waitUntil('the museum', async () => page.url() === 'https://museum.example/hall');
  });

  it('goes to the start page where there is nothing to go back to', async () => {
    await page.goto('https://museum.example/hall');
    const opened = new Promise<Page | null>((resolve) => page.once('popup', resolve));
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = 'https://castle.example/alone';
      link.target = '_blank';
      document.body.append(link);
      link.click();
    });
    const tab = (await opened) ?? page;
    await waitUntil('the blocked page', async () => tab.url().includes('/access/blocked.html'));
    await (await tab.waitForSelector('#back'))?.click();
    await waitUntil('the start page', async () => tab.url() === own('session/start.html'));
    await tab.close();
  });

  it('is words and a picture, with nothing to press, inside somebody else’s page', async () => {
    await page.goto('https://museum.example/hall');
    await page.evaluate((address) => {
      document.body.innerHTML = `<iframe style="width:400px;height:300px" src="${address}"></iframe>`;
    }, own('access/blocked.html?reason=not-on-list&u=https://castle.example/framed'));
    const words = await waitUntil('its words', async () => {
      const [text] = await inParts<string>('document.body.innerText');
      return text?.includes('part') === true && text;
    });
    expect(words.trim()).toMatch(/^This part of the page is closed\./);
    const pressable = `[...document.querySelectorAll('a, button')].filter((one) => one.checkVisibility()).length`;
    expect(await inParts<number>(pressable)).toEqual([0]);
    if (shots !== undefined) await page.screenshot({ path: join(shots, 'in-a-frame.png') });
  });
});

describe('a refused part of an open page', () => {
  it('is a calm notice that fits, however small the part is', async () => {
    await page.setViewport({ width: 1_366, height: 768 });
    const parts = [
      [480, 320],
      [300, 250],
      [300, 150],
      [728, 90],
      [160, 600],
      [120, 60],
      [88, 31],
      [1, 1],
    ];
    const frames = parts.map(
      ([width, height], at) =>
        `<iframe width="${width}" height="${height}" src="https://part-${at}.example/"></iframe>`,
    );
    room.web.put('museum.example/parts', `<!doctype html><title>Parts</title>${frames.join('\n')}`);
    await page.goto('https://museum.example/parts');
    await waitUntil('a notice in every part', async () => {
      const titles = await inParts<string>(`document.querySelector('#title').textContent`);
      return titles.length === parts.length && titles.every((title) => title.includes('part'));
    });
    const overflow = `(({ scrollWidth, scrollHeight, clientWidth, clientHeight }) =>
      [scrollWidth - clientWidth, scrollHeight - clientHeight, location.href])(document.documentElement)`;
    for (const [wide, high, address] of await inParts<[number, number, string]>(overflow)) {
      expect(Math.max(wide, high), address).toBeLessThanOrEqual(0);
    }
    expect((await inParts<string[]>(await axeExpression())).flat()).toEqual([]);
    if (shots !== undefined) await page.screenshot({ path: join(shots, 'parts.png') });
  });
});

describe('the page that holds an address', () => {
  it('is calm, and has help, helpline and CEOP within reach, should the worker keep it waiting', async () => {
    const waiting = await room.chromebook.browser.newPage();
    await waiting.evaluateOnNewDocument(() => {
      Object.assign(chrome.runtime, { sendMessage: () => new Promise(() => undefined) });
    });
    const before = page;
    onTestFinished(() => {
      page = before;
      return waiting.close();
    });
    page = waiting;
    await page.goto('https://museum.example/hall');
    await page.goto(own('access/hold.html?u=https://xn--bcher-kva.example/'));
    await page.waitForSelector('#help', { visible: true });
    // It comes gently: half there, its words have half their contrast.
    await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
    await page.waitForSelector('#number:not(:empty)');
    const words = await page.evaluate(() => document.body.innerText);
    for (const said of ['One moment…', '0800 1111', 'CEOP', 'This Chromebook is watched over'])
      expect(words).toContain(said);
    expect(await page.$$eval('#foot a', (all) => all.map((one) => one.href))).toEqual([
      'https://www.childline.org.uk/',
      'https://www.ceop.police.uk/ceop-reporting/',
    ]);
    await look('hold');
    await pressWithKeyboard('#back');
    await waitUntil('the museum', async () => page.url() === 'https://museum.example/hall');
  });

  it('sends whoever comes without an address to the page that stands in for anything', async () => {
    for (const query of ['', '?u=javascript:alert(1)', '?u=chrome://settings/']) {
      await page.goto(own(`access/hold.html${query}`));
      await waitUntil('the blocked page', async () => page.url() === own('access/blocked.html'));
    }
  });

  it('asks for nothing that is closed, whoever opens it, also in a frame', async () => {
    const seen = room.web.requested.length;
    await room.visit(page, own('access/hold.html?u=https://castle.example/held'));
    expect(page.url()).toBe(own('access/blocked.html?reason=not-on-list&u=https://castle.example/held'));
    await page.goto('https://museum.example/hall');
    await page.evaluate((address) => {
      document.body.innerHTML = `<iframe src="${address}"></iframe>`;
    }, own('access/hold.html?u=https://castle.example/framed'));
    await waitUntil('the blocked page in the frame', async () =>
      page.frames().some((frame) => frame.url().includes('/access/blocked.html')),
    );
    expect(room.web.requested.slice(seen).filter((one) => one.includes('castle'))).toEqual([]);
  });
});

describe('a search for help', () => {
  it('is answered with kindness: people to talk to, and not a word of the search', async () => {
    await room.visit(page, 'https://www.kiddle.co/s.php?q=i+want+to+die');
    await waitUntil('the kindness page', async () => page.url() === own('access/kindness.html'));
    await page.waitForSelector('#childline', { visible: true });
    const words = await page.evaluate(() => `${document.title} ${document.body.innerText}`);
    expect(words).toContain('You are not alone.');
    expect(words).toContain('0800 1111');
    expect(words).not.toMatch(/\bdie|kill|suicide|harm|search|closed|blocked/i);
    expect(words.indexOf('adult')).toBeLessThan(words.indexOf('Childline'));
    await look('kindness');
    await pressWithKeyboard('#childline');
    await waitUntil('Childline', async () => page.url().startsWith('https://www.childline.org.uk/'));
  });

  it('leaves a way on', async () => {
    await page.goto('https://museum.example/hall');
    await room.visit(page, 'https://www.kiddle.co/s.php?q=i+want+to+die');
    await waitUntil('the kindness page', async () => page.url() === own('access/kindness.html'));
    const shownAt = () => page.evaluate(() => performance.timeOrigin).catch(() => 0);
    const first = await shownAt();
    await isComplete();
    await pressWithKeyboard('#back');
    await waitUntil('another page', async () => (await shownAt()) !== first);
    // A search that was quicker than the worker stands in the history and leads here again; from there it goes to the start.
    if ((await room.settled(page)) === own('access/kindness.html')) await pressWithKeyboard('#back');
    await waitUntil('a page to go on from', async () =>
      ['https://museum.example/hall', own('session/start.html')].includes(page.url()),
    );
  });

  it('goes to the DSL as an id, and leaves no blocked address behind', async () => {
    const sent = await waitUntil(
      'the concern at the hub',
      async () => {
        const events = await eventsOf('concern-matched');
        return events.length > 0 ? events : undefined;
      },
      60_000,
    );
    expect(JSON.parse(sent[0]?.text ?? '')).toMatchObject({
      details: { category: 'self-harm', kindness: true },
    });
    const all = (await room.rows.events()).map(({ text }) => text).join('\n');
    expect(all).not.toMatch(/want\+to\+die|museum\.example/);
  });
});
