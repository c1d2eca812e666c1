import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { waitUntil } from '../../src/cli/demo/wait-until.ts';
import { TestDevice } from '../hub/support/test-device.ts';
import { buildCompanion, launchChromium, type View } from './support/companion-in-chromium.ts';
import {
  laptop,
  look,
  openRealHubRoom,
  projectorInTheDark,
  type RealHubRoom,
} from './support/real-hub-room.ts';

let built: Awaited<ReturnType<typeof buildCompanion>>;
let chromium: Browser;
let room: RealHubRoom;

const narrow: View = { width: 360, height: 740 };
const click = (page: Page, words: string) =>
  page.locator(`::-p-aria([name="${words}"][role="button"])`).click();
const waitForText = (page: Page, selector: string, words: string) =>
  waitUntil(`"${words}"`, async () =>
    (await page.$$eval(selector, (all) => all.map((one) => one.textContent).join(' '))).includes(words),
  );
const tileIs = (page: Page, device: TestDevice | undefined, status: string) =>
  page.waitForSelector(`#tile-${device?.id}[data-status=${status}]`);
const openTile = async (page: Page, device: TestDevice | undefined) => {
  await page.locator(`#tile-${device?.id}`).click();
  await page.waitForSelector('dialog[open]');
};
const close = async (page: Page) => {
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => document.querySelector('dialog') === null);
};

beforeAll(async () => {
  [built, chromium] = await Promise.all([buildCompanion(), launchChromium()]);
}, 120_000);
afterAll(async () => {
  await chromium.close();
  await built.remove();
});
beforeEach(async () => {
  room = await openRealHubRoom(chromium, built.folder);
});

describe('what an adult does about a press, on the board', () => {
  it('is noted in one tap, corrected by one more note, taken up again, passed to the DSL; the tile says how it stands', async () => {
    const [first, flooded, wrong] = await room.chromebooks([14, 15, 16], 'blue');
    const { address, enrolmentKey } = room.hub;
    const off = await TestDevice.enrolled({ address, deviceNumber: 17 }, enrolmentKey);
    const { page, complaints } = await room.open();
    const press = first?.press({ address: 'https://pictures.example/', title: 'A page' });
    if (first === undefined || press === undefined) throw new Error('no Chromebook');
    await first.deliver([press]);
    const alertId = press.event.id;
    await flooded?.deliver(
      Array.from({ length: 40 }, (_, index) =>
        flooded.write({
          kind: 'page-blocked',
          details: { address: `https://games.example/${index}`, reason: 'not-on-list' },
        }),
      ),
    );
    await wrong?.deliver([
      wrong.write({ kind: 'class-unexpected', details: { expected: 'green', signedIn: 'blue' } }),
    ]);
    await waitForText(page, `#tile-${flooded?.id}`, 'Blocked often');
    await waitForText(page, `#tile-${off.id}`, 'Off since');
    await tileIs(page, first, 'needs-help');
    await look(page, 'outcome-board', [laptop, projectorInTheDark, narrow]);
    await page.setViewport({ width: laptop.width, height: laptop.height });

    await openTile(page, first);
    await page.waitForSelector('.outcome-choices');
    await look(page, 'outcome-open', [laptop, narrow]);
    await page.locator('.outcome-words summary').click();
    await page.locator('.outcome-words textarea').fill('<b>Scared</b> of a clown');
    await page.select('.outcome-words select', 'content');
    await click(page, 'Talked with the child');
    await waitForText(
      page,
      '.outcome-told',
      'Recorded in your name: dealt with it: talked with the child; content.',
    );
    await tileIs(page, first, 'shield-up');
    await look(page, 'outcome-noted', [laptop, narrow]);
    await click(page, 'Add to what was noted');
    await click(page, 'Told the parents');
    await waitForText(page, '.outcome-told', 'told the parents');
    await click(page, 'Take it up again');
    await waitForText(page, '.outcome-told', 'took it up again');
    await tileIs(page, first, 'seen');
    await click(page, 'Pass to the DSL');
    await waitForText(page, '.outcome-told', 'passed it to the DSL');
    await waitForText(page, '.alert-head', 'Passed to the DSL');
    // This adult is the DSL too, who ends it.
    await page.waitForSelector('.outcome-choices');
    await click(page, 'The page was harmless');
    await tileIs(page, first, 'shield-up');
    await click(page, 'Show what it was');
    await page.waitForSelector('.press-history');
    await waitForText(page, '.press-history', 'dealt with it: told the parents');
    await waitForText(page, '.press-history', '<b>Scared</b> of a clown');
    expect(await page.$('.press-history b')).toBeNull();
    await look(page, 'outcome-history', [laptop, narrow]);
    expect((await room.teacher.look(alertId)).outcomes?.map(({ deed }) => deed)).toEqual([
      'dealt-with',
      'dealt-with',
      'taken-up',
      'passed-to-dsl',
      'dealt-with',
    ]);
    await page.setViewport({ width: laptop.width, height: laptop.height });
    await click(page, 'Lift the shield');
    await click(page, 'Yes, lift the shield');
    await tileIs(page, first, 'dealt-with');
    await close(page);

    await openTile(page, flooded);
    await click(page, 'What happened here today');
    await page.waitForSelector('.story-lines [data-kind=blocked]');
    expect(await page.$$eval('.story-lines [data-kind=blocked]', (all) => all.length)).toBe(1);
    await waitForText(page, '.story-lines', '40 addresses were refused');
    expect(await page.$eval('dialog', (dialog) => dialog.textContent)).not.toContain('games.example');
    await click(page, 'Show which sites were refused');
    await waitForText(page, '.story-sites', 'games.example');
    await waitForText(page, '.story-lines', 'looked at which sites were refused');
    await look(page, 'outcome-story', [laptop, narrow]);
    await close(page);
    expect(complaints).toEqual([]);
  });

  it('goes for several in one gesture, by the keys alone, and says which was left out', async () => {
    const devices = await room.chromebooks([1, 2, 3], 'red');
    const { page, complaints } = await room.open();
    const presses = devices.map((device) => device.press());
    for (const [index, device] of devices.entries()) await device.deliver(presses.slice(index, index + 1));
    const [, , third] = devices;
    const pictured = third?.press();
    if (third === undefined || pictured === undefined) throw new Error('no Chromebook');
    await third.deliver([
      pictured,
      third.write({ kind: 'help-described', details: { reportId: pictured.event.id, what: 'scary' } }),
    ]);
    await page.waitForSelector('.several-line button');
    await page.waitForFunction(() => document.querySelectorAll('.strip-press').length === 3);
    await page.focus('.several-line button');
    await page.keyboard.press('Enter');
    await page.waitForSelector('dialog.several');
    const focusButton = (words: string) => page.focus(`::-p-aria([name="${words}"][role="button"])`);
    await focusButton('On my way to them');
    await page.keyboard.press('Enter');
    await waitForText(page, '.several-told', 'On my way: 4 of 4.');
    await focusButton('It was pressed by mistake');
    await page.keyboard.press('Enter');
    await waitForText(page, '.several-told', 'Dealt with: 3 of 4.');
    await waitForText(page, '.several-left', 'Number 3 was left out.');
    await look(page, 'outcome-several', [laptop, narrow]);
    await page.setViewport({ width: laptop.width, height: laptop.height });
    await close(page);
    await tileIs(page, devices[0], 'shield-up');
    await tileIs(page, third, 'on-the-way');
    for (const { event } of [...presses, pictured]) await room.teacher.act(event.id, 'shield-lifted');
    await tileIs(page, devices[0], 'dealt-with');
    await tileIs(page, third, 'lifted');
    await waitForText(page, `#tile-${third.id}`, 'Lifted: note it');
    await look(page, 'outcome-to-note', [laptop]);
    expect(complaints).toEqual([]);
  });
});
