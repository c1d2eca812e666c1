import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeChallenge } from '../../src/domain/lifting/challenge.ts';
import { inGroups } from '../../src/domain/lifting/lift-alphabet.ts';
import { sha256 } from '../../src/extension/lifting/lift-digests.ts';
import {
  axeViolations,
  buildCompanion,
  closeTabs,
  launchChromium,
  openTab,
  type View,
} from './support/companion-in-chromium.ts';
import { fixtureAlert, fixtureClass, fixtureDeviceId, fixtureTile } from './support/fixture-board.ts';
import { fixtureAdult, fixtureFirstAdultToken, FixtureHub } from './support/fixture-hub.ts';

const laptop: View = { width: 1_366, height: 768 };
let built: Awaited<ReturnType<typeof buildCompanion>>;
let chromium: Browser;
let hub: FixtureHub;
let complaints: string[];

async function openCompanion(path = '/', view = laptop): Promise<Page> {
  const tab = await openTab(chromium, hub.address + path, view);
  ({ complaints } = tab);
  return tab.page;
}

/** Thirty Chromebooks, all here, with the board live. */
async function openBoard(view = laptop): Promise<Page> {
  const tiles = fixtureClass();
  hub.tell(...tiles);
  for (const { deviceId } of tiles) hub.setPresent(deviceId, true);
  const page = await openCompanion('/', view);
  await page.waitForSelector('[data-kind=live]');
  return page;
}

const pressNow = (number: number): void =>
  hub.press(
    fixtureAlert(fixtureClass()[number - 1] ?? fixtureTile(number), { receivedAt: new Date().toISOString() }),
  );
const click = (page: Page, words: string) =>
  page.locator(`::-p-aria([name="${words}"][role="button"])`).click();
const marks = (page: Page, name: string) =>
  page.evaluate((mark) => performance.getEntriesByName(mark).length, name);
const text = (page: Page, selector: string) => page.$eval(selector, (element) => element.textContent);
const shots = process.env['SCREENSHOTS'];
const savePicture = async (page: Page, name: string) => {
  if (shots !== undefined) await page.screenshot({ path: join(shots, `companion-${name}.png`) });
};
const tile = (number: number) => `#tile-${fixtureTile(number).deviceId}`;

beforeAll(async () => {
  [built, chromium] = await Promise.all([buildCompanion(), launchChromium()]);
}, 60_000);
afterAll(async () => {
  await chromium.close();
  await built.remove();
});

beforeEach(async () => {
  hub = await FixtureHub.start(built.folder);
});
afterEach(async () => {
  await closeTabs(chromium);
  await hub.stop();
});

describe('the companion in a real browser', { timeout: 30_000 }, () => {
  it('lets an adult in, with plain words when the password is wrong', async () => {
    hub.signedIn = false;
    const page = await openCompanion();
    await page.locator('[name=email]').fill(fixtureAdult.email);
    await page.locator('[name=password]').fill('not this one');
    await click(page, 'Sign in');
    await page.waitForSelector('.problem');
    expect(await text(page, '.problem')).toContain('E-mail address and password do not belong together.');
    expect(await axeViolations(page)).toEqual([]);
    await page.locator('[name=password]').fill(fixtureAdult.password);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.empty-board');
    expect(await axeViolations(page)).toEqual([]);
  });

  it('makes the first account, and keeps the token of the link out of the address bar', async () => {
    hub.signedIn = false;
    const page = await openCompanion(`/first-adult#${fixtureFirstAdultToken}`);
    await page.waitForSelector('form');
    expect(page.url()).toBe(`${hub.address}/first-adult`);
    await page.locator('[name=name]').fill(fixtureAdult.name);
    await page.locator('[name=email]').fill(fixtureAdult.email);
    await page.locator('[name=password]').fill('too short');
    await click(page, 'Make my account');
    expect(await text(page, '#field-password-fault')).toBe('Write at least 12 characters.');
    expect(await axeViolations(page)).toEqual([]);
    await page.locator('[name=password]').fill(fixtureAdult.password);
    await click(page, 'Make my account');
    await page.waitForSelector('.board-page');
    expect(page.url()).toBe(`${hub.address}/`);
  });

  it('shows a class of thirty at once, without scrolling', async () => {
    for (const view of [laptop, { width: 1_920, height: 1_080, dark: true }]) {
      const page = await openBoard(view);
      const cut = await page.$$eval(
        '.tile',
        (tiles) =>
          tiles
            .map((element) => element.getBoundingClientRect())
            .filter(({ bottom, right }) => bottom > innerHeight || right > innerWidth).length,
      );
      expect(cut).toBe(0);
      expect(await page.$$eval('.tile', (tiles) => tiles.length)).toBe(30);
      // On a projector a number takes a tenth of the height of the picture: it is read from the back of a room.
      const high = await page.$$eval('.tile-number', (all) =>
        Math.min(...all.map((one) => Number.parseFloat(getComputedStyle(one).fontSize))),
      );
      await savePicture(page, `class-of-thirty-${view.width}`);
      expect(high / view.height).toBeGreaterThan(0.1);
      expect(await axeViolations(page)).toEqual([]);
      expect(complaints).toEqual([]);
    }
  });

  it('makes a press unmistakable, and marks the moment at which it was shown', async () => {
    const page = await openBoard();
    expect(await marks(page, 'alert-shown')).toBe(0);
    pressNow(14);
    await page.waitForSelector(`${tile(14)}[data-status=needs-help]`);
    await page.waitForFunction(() => performance.getEntriesByName('alert-shown').length === 1);
    expect(await page.title()).toBe('● 14 needs help');
    expect(await text(page, '.strip-press')).toContain('14 needs help');
    expect(await text(page, '[aria-live=assertive]')).toBe('Number 14 needs help');
    // Nobody has touched this page yet, so it may not sound, and says so.
    expect(await text(page, '.board-tools')).toContain('Turn sound on');
    expect(await axeViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('opens a press step by step: who, then what, both recorded', async () => {
    const override = '\u202E';
    hub.page = {
      address: `https://pictures.example/${'a'.repeat(1_000)}`,
      title: `<img src=x onerror="document.title='run'">${override}gpj ${'x'.repeat(250)}`,
    };
    const page = await openBoard();
    pressNow(14);
    await page.locator(`${tile(14)}[data-status=needs-help]`).click();
    await page.waitForSelector(`${tile(14)}[data-status=seen]`);
    expect(hub.actions.map(({ action }) => action)).toEqual(['seen']);
    expect(hub.looks).toEqual([]);
    expect(await text(page, 'dialog')).not.toContain('pictures.example');
    expect(await axeViolations(page)).toEqual([]);

    await click(page, 'Show what it was');
    await page.waitForSelector('.press-details');
    expect(hub.looks).toHaveLength(1);
    expect(await text(page, '.press-details')).toContain('<img src=x onerror=');
    expect(await text(page, '.hidden-character')).toBe('U+202E');
    expect(await page.$$('dialog a, dialog img')).toEqual([]);
    expect(await axeViolations(page)).toEqual([]);

    await click(page, 'On my way');
    await page.waitForSelector('[data-accepted=true]');
    expect(await marks(page, 'alert-coming')).toBe(1);
    await click(page, 'Lift the shield');
    await page.waitForSelector('.confirm');
    expect(await text(page, '.confirm')).toContain('Are you beside number 14?');
    await click(page, 'Yes, lift the shield');
    await page.waitForSelector(`${tile(14)}[data-status=lifted]`);
    expect(hub.actions.at(-1)?.action).toBe('shield-lifted');
    expect(await page.title()).not.toContain('help');
    expect(complaints).toEqual([]);
  });

  it('tells what the child says it was, in its picture, and that it was a mistake, and when there is more', async () => {
    const at = new Date().toISOString();
    hub.words = [
      { said: 'what-it-was', what: 'scary', deviceTime: at, at },
      { said: 'by-mistake', leadsTo: 'shield-stays', deviceTime: at, at },
    ];
    const page = await openBoard();
    const [fourteen = fixtureTile(14)] = fixtureClass().slice(13);
    const alert = fixtureAlert(fourteen, { receivedAt: at, byMistake: true, said: 2 });
    hub.press(alert);
    await page.waitForSelector('.strip-mistake');
    expect(await text(page, '.strip-press')).toContain('14 needs help');
    expect(await text(page, '.strip-press')).toContain('says it was a mistake');
    expect(await axeViolations(page)).toEqual([]);

    await page.locator(`${tile(14)}[data-status=needs-help]`).click();
    expect(await text(page, '.alert-head')).toContain('Go and see all the same');
    await click(page, 'Show what it was');
    await page.waitForSelector('.child-says .child-picture');
    expect(await text(page, '.child-says')).toBe('Something scaryContent');
    expect(await text(page, '.press-history')).toContain('said that it was a mistake');
    expect(await page.$('dialog .button--notice')).toBeNull();

    const grownUp = { said: 'what-it-was', what: 'about-a-grown-up', forDsl: true, deviceTime: at, at };
    hub.words = [...hub.words, grownUp];
    hub.press({ ...alert, state: 'seen', byMistake: true, said: 3 });
    await click(page, 'The child has said something since. Look again');
    await page.waitForFunction(() =>
      document.querySelector('.child-says')?.textContent.includes('For the DSL'),
    );
    expect(hub.looks).toHaveLength(2);
    expect(await axeViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await savePicture(page, 'what-the-child-says');
  });

  it('says of an opened tile that an earlier session there ended without a receipt', async () => {
    const page = await openBoard();
    hub.tell(fixtureTile(14, { attention: [{ reason: 'session-without-receipt' }] }));
    await page.locator(tile(14)).click();
    await page.waitForSelector('.alert-mark');
    expect(await text(page, '.alert-mark')).toContain('ended without a receipt');
    expect(await axeViolations(page)).toEqual([]);
    await savePicture(page, 'missing-receipt');
  });

  it('answers the challenge of a Chromebook when the hub is gone, also from a page that is loaded anew', async () => {
    const device = fixtureClass()[13] ?? fixtureTile(14);
    const other = fixtureClass()[16] ?? fixtureTile(17);
    hub.liftKeys = [device, other].map(({ deviceId, deviceNumber }) => ({
      deviceId,
      deviceNumber,
      liftKey: fixtureDeviceId(`key of ${deviceNumber}`),
    }));
    const challenge = await makeChallenge(device.deviceId, (length) => randomBytes(length), sha256);
    const page = await openBoard({ width: 390, height: 844 });
    await page.waitForFunction(() => localStorage.getItem('lids-down.lift-keys') !== null);
    hub.isGone = true;
    hub.dropStreams({ andRefuse: true });
    await page.locator(tile(17)).click();
    await page.locator('.lift-part summary').click();
    await page.locator('.lift-offline-challenge').fill('K4T9-QXBK');
    await page.waitForFunction(() =>
      document.querySelector('.lift-offline-answer')?.textContent.includes('Look again'),
    );
    await page.locator('.lift-offline-challenge').fill(inGroups(challenge).toLowerCase());
    await page.waitForSelector('.lift-offline-signs');
    expect(await text(page, '.lift-offline-answer')).toContain('challenge of number 14, not of number 17');
    expect(await axeViolations(page)).toEqual([]);
    await savePicture(page, 'lift-without-network');

    await page.reload();
    await page.locator('.doorway .lift-part summary').click();
    await page.locator('.lift-offline-challenge').fill(challenge);
    await page.waitForSelector('.lift-offline-signs');
    expect(await text(page, '.lift-offline-answer')).toMatch(
      /^Answer for number 14: [0-9B-Y]{3}-[0-9B-Y]{3}$/,
    );
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    await savePicture(page, 'lift-without-hub');
  });

  it('shows by word and shape what is not as it should be at a Chromebook, and says more to whoever opens it', async () => {
    const page = await openBoard();
    const [, second = fixtureTile(2), third = fixtureTile(3)] = fixtureClass();
    const noticed = (reason: string) => ({ reason, at: '2031-03-04T10:42:00.000Z' });
    hub.tell(
      { ...second, attention: [{ reason: 'class-unexpected', expected: 'green' }] },
      { ...third, numberClaimedTwice: true },
      fixtureTile(14, { attention: [{ reason: 'number-questioned' }] }),
      fixtureTile(17, { attention: [noticed('clock-jumped'), noticed('gone-quiet')] }),
      fixtureTile(20, { attention: [noticed('log-fork')] }),
      fixtureTile(21, { attention: [noticed('log-gap')] }),
      fixtureTile(22, { attention: [noticed('clock-jumped')] }),
      fixtureTile(23, { attention: [noticed('newer-than-hub')] }),
      fixtureTile(30, { attention: [{ reason: 'class-unexpected', expected: 'green' }] }),
    );
    pressNow(30);
    for (const [number, words] of [
      [2, 'Wrong colour'],
      [3, 'Two say 3'],
      [14, 'Not 14?'],
      [17, 'Gone quiet'],
      [20, 'Log twice'],
      [21, 'Gap in log'],
      [22, 'Clock jumped'],
      [23, 'Newer than hub'],
      [30, 'Wrong colour'],
    ] as const) {
      await page.waitForFunction(
        (place, said) => document.querySelector(`${place} .tile-mark`)?.textContent === said,
        {},
        tile(number),
        words,
      );
    }
    expect(await page.$$eval('.tile-mark .picture', (all) => all.length)).toBe(9);
    const cut = await page.$$eval(
      '.tile-mark',
      (all) =>
        all.filter((one) => {
          const room = one.closest('.tile')?.getBoundingClientRect();
          return room === undefined || one.getBoundingClientRect().right > room.right;
        }).length,
    );
    expect(cut).toBe(0);
    expect(await text(page, '[aria-live=polite]')).toContain('Number 2: Wrong colour');
    expect(await axeViolations(page)).toEqual([]);
    await savePicture(page, 'marks');
    await page.locator(tile(2)).click();
    await page.waitForSelector('dialog[open]');
    expect(await text(page, '.alert-mark')).toBe(
      'Wrong colour: signed in as Red, and Green has its lesson here.',
    );
    expect(await axeViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await savePicture(page, 'mark-opened');
  });

  it('can be used with the keys alone, and gives the focus back', async () => {
    const page = await openBoard();
    pressNow(14);
    await page.waitForSelector('.strip-press');
    await page.focus(tile(1));
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const focused = () => page.evaluate(() => `#${document.activeElement?.id}`);
    expect(await focused()).toBe(tile(14));
    await page.keyboard.press('Enter');
    await page.waitForSelector('dialog[open]');
    pressNow(21);
    await page.waitForSelector('dialog .button--notice');
    expect(await text(page, '.others-waiting')).toBe('Number 21 needs help');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.querySelector('dialog') === null);
    expect(await focused()).toBe(tile(14));
  });

  it('says that its board is old while the line is lost, and misses nothing', async () => {
    const page = await openBoard();
    hub.dropStreams({ andRefuse: true });
    pressNow(14);
    await page.waitForSelector('[data-kind=lost]');
    expect(await text(page, '.notice')).toMatch(/As it was at .* ago\. No connection\./);
    expect(await text(page, tile(3))).toContain('Was here');
    expect(await axeViolations(page)).toEqual([]);
    hub.dropStreams({ andRefuse: false });
    await page.waitForSelector(`${tile(14)}[data-status=needs-help]`);
    await page.waitForSelector('[data-kind=live]');
    expect(await page.$('.notice')).toBeNull();
  });

  it('keeps the board when the sign-in runs out, and goes on after the next', async () => {
    const page = await openBoard();
    pressNow(14);
    await page.waitForSelector('.strip-press');
    hub.signedIn = false;
    hub.dropStreams({ andRefuse: false });
    await page.waitForSelector('#sign-in-again');
    expect(await text(page, '.strip-press')).toContain('14 needs help');
    expect(await axeViolations(page)).toEqual([]);
    await page.locator('[name=email]').fill(fixtureAdult.email);
    await page.locator('[name=password]').fill(fixtureAdult.password);
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-kind=live]');
    expect(await page.$('dialog')).toBeNull();
    pressNow(21);
    await page.waitForSelector(`${tile(21)}[data-status=needs-help]`);
  });

  it('is whole on a phone', async () => {
    const page = await openBoard({ width: 390, height: 844 });
    pressNow(14);
    await page.waitForSelector('.strip-press');
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(sideways).toBe(0);
    expect(await axeViolations(page)).toEqual([]);
  });
});
