import type { Page } from 'puppeteer-core';
import { blockReasons } from '../../../../src/domain/decisions/reasons.ts';
import { waitUntil } from '../../../../src/cli/demo/wait-until.ts';
import type { Classroom } from '../classroom.ts';
import { ownPage } from './own-page.ts';
import type { PageState } from './page-state.ts';

const blockedFor = (reason: string): PageState => ({
  name: `blocked-${reason}`,
  async open(room) {
    // An address that is open: the worker has no other reason to put in its place.
    const page = await ownPage(room, `access/blocked.html?reason=${reason}&u=http://castle.example/a`);
    await page.waitForFunction(() => document.querySelector('#band')?.textContent !== '');
    return page;
  },
});

const suggestion: PageState = {
  name: 'blocked-with-suggestion',
  alsoIn: ['ur'],
  async open(room) {
    const page = await ownPage(room, 'access/blocked.html');
    await page.goto('http://www.bing.com/search?q=roman+castles').catch(() => undefined);
    await page.waitForSelector('#suggestion[href]', { visible: true });
    return page;
  },
};

const asked: PageState = {
  name: 'blocked-asked',
  alsoIn: ['ur'],
  async open(room) {
    const page = await ownPage(room, 'access/blocked.html');
    await page.goto('http://elsewhere.example/').catch(() => undefined);
    const ask = await page.waitForSelector('#ask', { visible: true });
    await waitUntil('the wish to be kept', async () => {
      await ask?.press('Enter');
      return page.$('#asked[data-state="kept"]');
    });
    return page;
  },
};

const notAsked: PageState = {
  name: 'blocked-not-asked',
  async open(room) {
    const page = await ownPage(room, 'access/blocked.html');
    await page.goto('http://elsewhere.example/').catch(() => undefined);
    const ask = await page.waitForSelector('#ask', { visible: true });
    await page.evaluate(() => {
      const { runtime } = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
      const tell = runtime.sendMessage.bind(runtime);
      const sendMessage = (message: { type: string }) =>
        message.type === 'ask-to-open' ? Promise.resolve({ kept: false }) : tell(message);
      Object.assign(runtime, { sendMessage });
    });
    await waitUntil('the wish to have failed', async () => {
      await ask?.press('Enter');
      return page.$('#asked[data-state="not-kept"]');
    });
    return page;
  },
};

const kindness: PageState = {
  name: 'kindness',
  alsoIn: ['ur'],
  async open(room: Classroom) {
    const page = await ownPage(room, 'access/kindness.html');
    await page.waitForSelector('#childline', { visible: true });
    return page;
  },
};

const keptWaiting = new WeakMap<Page, string>();

/** The page that holds an address, should the worker keep it waiting. */
export const hold: PageState = {
  name: 'hold',
  alsoIn: ['ur'],
  async open(room) {
    const page = await ownPage(room, 'session/start.html');
    const { identifier } = await page.evaluateOnNewDocument(() => {
      const ask = chrome.runtime.sendMessage.bind(chrome.runtime);
      const sendMessage = (message: { type: string }) =>
        message.type === 'may-open' ? new Promise(() => undefined) : ask(message);
      Object.assign(chrome.runtime, { sendMessage });
    });
    keptWaiting.set(page, identifier);
    await ownPage(room, 'access/hold.html?u=http://castle.example/');
    await page.waitForSelector('#foot a', { visible: true });
    await page.waitForFunction(() => document.querySelector('#band')?.textContent !== '');
    return page;
  },
  async leave(_room, page) {
    await page.removeScriptToEvaluateOnNewDocument(keptWaiting.get(page) ?? '');
  },
};

/** The blocked page for each of its reasons and in what follows from a tap, the calm page for a search about being hurt, and the page that holds an address. */
export const pagesInPlaceOfOthers: readonly PageState[] = [
  ...[...blockReasons, 'concern'].map(blockedFor),
  suggestion,
  asked,
  notAsked,
  kindness,
  hold,
];
