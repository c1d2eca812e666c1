import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shieldPage } from '../../src/cli/demo/shield-page.ts';
import { waitUntil } from '../../src/cli/demo/wait-until.ts';
import { startGuardedChromebook, type GuardedChromebook } from './support/guarded-chromebook.ts';
import { waitForWords } from './support/shield-face.ts';

type Utterance = { words: string; voiceName: string; lang: string };

const arabicFile = new URL('../../public/extension/_locales/ar/messages.json', import.meta.url);
const arabic = JSON.parse(readFileSync(arabicFile, 'utf8')) as Record<string, { message: string }>;

let room: GuardedChromebook;
let page: Page;
const own = (path: string) => `chrome-extension://${room.chromebook.extensionId}/${path}`;
const blocked = 'access/blocked.html?reason=not-on-list&u=https://castle.example/a';
const isShown = (selector: string) => page.$eval(selector, (element) => element.checkVisibility());

/** The worker of the speech engine. */
async function voice() {
  const target = await room.chromebook.browser.waitForTarget(
    (one) => one.url().endsWith('/worker.js') && !one.url().includes(room.chromebook.extensionId),
  );
  const worker = await target.worker();
  if (worker === null) throw new Error('the voice has no worker');
  return worker;
}
const said = async () =>
  (await voice()).evaluate(async () => {
    const { utterances = [] } = await chrome.storage.local.get<{ utterances?: Utterance[] }>('utterances');
    return utterances;
  });
const forget = async (patient: boolean) =>
  (await voice()).evaluate(async (isPatient) => {
    await chrome.storage.local.set({ utterances: [], patient: isPatient });
  }, patient);

beforeAll(async () => {
  room = await startGuardedChromebook(
    {
      classes: [{ colour: 'blue', name: 'Herons', keyStage: 'lower-ks2' }],
      languages: ['en', 'ar', 'lt'],
    },
    // Managed policy lets no second extension in: the voice.
    { policySource: 'development' },
  );
  page = await room.chromebook.browser.newPage();
});
afterAll(() => room.close());

describe('reading aloud', () => {
  it('is not offered where the Chromebook has no voice', async () => {
    await page.goto(own(blocked));
    await page.waitForFunction(() => document.querySelector('#band')?.textContent !== '');
    expect(await page.evaluate(async () => (await chrome.tts.getVoices()).length)).toBe(0);
    expect(await isShown('#read-aloud')).toBe(false);
  });

  it('reads every sentence in its order once it is asked to, and nothing before', async () => {
    const folder = fileURLToPath(new URL('support/voice', import.meta.url));
    await room.chromebook.browser.installExtension(folder);
    await page.goto(own(blocked));
    const button = await page.waitForSelector('#read-aloud', { visible: true });
    await forget(false);
    expect(await said()).toEqual([]);
    await button?.press('Enter');
    const utterances = await waitUntil('the end of the last sentence', async () => {
      const isReading = (await page.$('.is-being-read')) !== null;
      const all = await said();
      return all.length >= 6 && !isReading ? all : undefined;
    });
    expect(utterances.map(({ words }) => words).slice(0, 3)).toEqual([
      'This page is closed.',
      'It is not on the list for your class.',
      'You did nothing wrong.',
    ]);
    expect(new Set(utterances.map(({ voiceName }) => voiceName))).toEqual(new Set(['British']));
    expect(utterances.map(({ words }) => words).join(' '), 'an address is nobody’s sentence').not.toContain(
      'castle',
    );
  });

  it('marks the sentence that is read, and stops when it is tapped again', async () => {
    await forget(true);
    await page.goto(own(blocked));
    const button = await page.waitForSelector('#read-aloud', { visible: true });
    await button?.click();
    await page.waitForSelector('#title.is-being-read');
    expect(await page.$eval('#read-aloud', (element) => element.textContent.trim())).toBe('Stop reading');
    await button?.click();
    await page.waitForFunction(() => document.querySelector('.is-being-read') === null);
    expect(await page.$eval('#read-aloud', (element) => element.textContent.trim())).toBe('Read this to me');
    expect(await said()).toHaveLength(1);
  });

  it('reads the one sentence that a child taps', async () => {
    await forget(false);
    await page.goto(own(blocked));
    await page.waitForSelector('#read-aloud', { visible: true });
    await page.click('#no-blame');
    await waitUntil('the sentence', async () => (await said()).length > 0);
    expect((await said()).map(({ words }) => words)).toEqual(['You did nothing wrong.']);
  });

  it('reads in the voice of the chosen language', async () => {
    const choose = async (ownName: string) => {
      await page.goto(own('session/start.html'));
      await page.evaluate(
        (language) => chrome.runtime.sendMessage({ type: 'choose-language', language }),
        ownName,
      );
    };
    await choose('ar');
    await page.goto(own(blocked));
    await page.waitForFunction(() => document.documentElement.lang === 'ar');
    await page.waitForSelector('#read-aloud', { visible: true });
    await forget(false);
    await page.click('#title');
    await waitUntil('the sentence', async () => (await said()).length > 0);
    expect(await said()).toEqual([
      { words: arabic['blockedClosed']?.message, voiceName: 'Arabic', lang: 'ar' },
    ]);
  });

  it('reads a shield too, when it is tapped and no sooner', async () => {
    await page.evaluate(() => chrome.runtime.sendMessage({ type: 'choose-language', language: 'en' }));
    await page.goto(own(blocked));
    await page.waitForSelector('#number:not(:empty)');
    await forget(false);
    await page.click('#help');
    const { browser, extensionId } = room.chromebook;
    const shield = await shieldPage(browser, extensionId);
    const button = await shield.waitForSelector('.read-aloud-tool', { visible: true });
    await waitForWords(shield, 'Go and tell an adult.');
    expect(await said()).toEqual([]);
    await button?.press('Enter');
    await waitUntil('the first sentences', async () => (await said()).length >= 3);
    expect((await said()).slice(0, 3).map(({ words }) => words)).toEqual([
      '14',
      'Well done for telling.',
      'Go and tell an adult.',
    ]);
  });
});
