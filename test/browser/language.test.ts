import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitUntil } from '../../src/cli/demo/wait-until.ts';
import { pupilLanguages } from '../../src/domain/policy/pupil-language.ts';
import { languageLooks } from '../../src/ui/language-looks.ts';
import { startGuardedChromebook, type GuardedChromebook } from './support/guarded-chromebook.ts';

type Texts = Record<string, { message: string }>;
const textsOf = (language: string) =>
  JSON.parse(
    readFileSync(
      new URL(`../../public/extension/_locales/${language}/messages.json`, import.meta.url),
      'utf8',
    ),
  ) as Texts;
const english = textsOf('en');
const arabic = textsOf('ar');

const policy = { classes: [{ colour: 'blue', name: 'Herons', keyStage: 'lower-ks2' }] };
let room: GuardedChromebook;
let page: Page;
const own = (path: string) => `chrome-extension://${room.chromebook.extensionId}/${path}`;
const words = (selector: string) => page.$eval(selector, (element) => element.textContent.trim());
const look = () =>
  page.evaluate(() => ({ lang: document.documentElement.lang, dir: document.documentElement.dir }));
const inForce = async () =>
  (await room.chromebook.worker()).evaluate(async () => {
    const { language } = await chrome.storage.local.get<{ language?: { inForce: string } }>('language');
    return language?.inForce;
  });

async function choose(ownName: string): Promise<void> {
  await page.goto(own('session/start.html'));
  await (await page.waitForSelector('.language-now'))?.press('Enter');
  const tile = await waitUntil('the tiles', async () => {
    const tiles = await page.$$('.language-tile');
    for (const one of tiles) if ((await one.evaluate((node) => node.textContent)) === ownName) return one;
    return undefined;
  });
  await tile.press('Space');
}

beforeAll(async () => {
  room = await startGuardedChromebook(policy);
  page = await room.chromebook.browser.newPage();
});
afterAll(() => room.close());

describe('the language of a child', () => {
  it('is not asked for where the school has accepted only one', async () => {
    await page.goto(own('session/start.html'));
    await page.waitForSelector('.help-button');
    expect(await page.$('.language-now')).toBeNull();
    expect(await look()).toEqual({ lang: 'en-GB', dir: 'ltr' });
  });

  it('can be chosen by its own name, with the keyboard alone, as soon as the school accepts it', async () => {
    await room.chromebook.setPolicy({ ...room.given(), languages: [...pupilLanguages].reverse() });
    await page.waitForSelector('.language-now', { timeout: 30_000 });
    expect(await page.$$eval('.language-tile', (tiles) => tiles.map((tile) => tile.textContent))).toEqual(
      pupilLanguages.map((language) => languageLooks[language].ownName),
    );
    await choose('العربية');
    await waitUntil('Arabic', async () => (await page.title()) === arabic['startTitle']?.message);
    expect(await look()).toEqual({ lang: 'ar', dir: 'rtl' });
    expect(await page.$eval('.language-now', (button) => document.activeElement === button)).toBe(true);
  });

  it('is there in the first frame of the page that stands in for a closed one', async () => {
    const watching = await page.evaluateOnNewDocument(() => {
      requestAnimationFrame(() => {
        const said = (selector: string) => document.querySelector(selector)?.textContent;
        Object.assign(window, { firstFrame: [said('#title'), said('#why'), document.documentElement.dir] });
      });
    });
    await page.goto(own('access/blocked.html?reason=not-on-list&u=https://castle.example/a'));
    const firstFrame = await waitUntil('the first frame', () =>
      page.evaluate(() => (window as { firstFrame?: unknown }).firstFrame),
    );
    expect(firstFrame).toEqual([
      arabic['blockedClosed']?.message,
      arabic['blockedNotOnList']?.message,
      'rtl',
    ]);
    await page.removeScriptToEvaluateOnNewDocument(watching.identifier);
    expect(await look()).toEqual({ lang: 'ar', dir: 'rtl' });
    await waitUntil('the class', async () => (await words('#band')) === arabic['class_blue']?.message);
  });

  it('is spoken by a page that stood before it was chosen', async () => {
    const other = await room.chromebook.browser.newPage();
    await other.goto(own('access/kindness.html'));
    await choose('English');
    await waitUntil('English', async () => {
      const title = await other.$eval('#title', (element) => element.textContent);
      return title === english['kindnessNotAlone']?.message;
    });
    expect(await other.evaluate(() => document.documentElement.dir)).toBe('ltr');
    await other.close();
  });

  it('stays when the worker dies, and is forgotten with the session', async () => {
    await choose('العربية');
    await waitUntil('Arabic', async () => (await inForce()) === 'ar');
    await room.chromebook.killWorker();
    expect(await inForce()).toBe('ar');
    await room.chromebook.stop();
    await room.chromebook.start();
    await waitUntil('English', async () => (await inForce()) === 'en', 30_000);
    page = await room.chromebook.browser.newPage();
    await page.goto(own('access/blocked.html?reason=not-on-list&u=https://castle.example/a'));
    await waitUntil(
      'English words',
      async () => (await words('#title')) === english['blockedClosed']?.message,
    );
  });
});
