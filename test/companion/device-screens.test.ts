import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { waitUntil } from '../../src/cli/demo/wait-until.ts';
import { TestDevice } from '../hub/support/test-device.ts';
import { buildCompanion, launchChromium, type View } from './support/companion-in-chromium.ts';
import { laptop, look, openRealHubRoom, type RealHubRoom } from './support/real-hub-room.ts';

let built: Awaited<ReturnType<typeof buildCompanion>>;
let chromium: Browser;
let room: RealHubRoom;

const narrow: View = { width: 360, height: 740 };
const views = [laptop, narrow];
const click = (page: Page, words: string) =>
  page.locator(`::-p-aria([name="${words}"][role="button"])`).click();
const waitForText = (page: Page, selector: string, words: string) =>
  waitUntil(`"${words}"`, async () =>
    (await page.$$eval(selector, (all) => all.map((one) => one.textContent).join(' '))).includes(words),
  );

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

describe('a Chromebook itself, behind a deliberate tap', () => {
  it('is given a number, replaced, revoked by a second tap and accepted again', async () => {
    const [first] = await room.chromebooks([14], 'blue');
    const { address } = room.hub;
    const next = await TestDevice.enrolled({ address, deviceNumber: null }, room.hub.enrolmentKey);
    await next.openStream();
    const { page, complaints } = await room.open();
    const open = async (device: TestDevice) => {
      await page.locator(`#tile-${device.id}`).click();
      await click(page, 'About this Chromebook…');
      await page.waitForSelector('.device-facts');
    };

    await open(next);
    await look(page, 'device-open', views);
    await page.setViewport({ width: laptop.width, height: laptop.height });
    await page.locator('[name=device-number]').fill('many');
    await click(page, 'Give this number');
    await waitForText(page, '.field-fault', 'Write a number from 1 to 9999.');
    await page.locator('[name=device-number]').fill('21');
    await page.keyboard.press('Enter');
    await waitForText(page, '.device-facts', '21, given by an adult');
    await waitForText(page, `#tile-${next.id}`, '21');
    await page.keyboard.press('Escape');

    first?.setHead('routine', undefined);
    await first?.deliver([first.health()]);
    await waitForText(page, `#tile-${first?.id}`, 'Log twice');
    await open(first as TestDevice);
    await look(page, 'device-alarm', views);
    await page.setViewport({ width: laptop.width, height: laptop.height });
    await click(page, 'Log twice: I have looked into it');
    await waitForText(page, '.device-history', 'looked into what the hub noticed');
    await click(page, 'Replaced by another one…');
    await page.select('#replaced-by', next.id);
    await look(page, 'device-replaced', views);
    await page.setViewport({ width: laptop.width, height: laptop.height });
    await click(page, 'It takes over 14');
    await waitForText(page, '.device-part', 'Another one took its number.');
    await waitForText(page, `#tile-${first?.id}`, 'Ended');
    await waitForText(page, `#tile-${next.id}`, '14');
    await page.keyboard.press('Escape');

    await open(next);
    await click(page, 'Revoke…');
    await look(page, 'device-revoke', views);
    await page.setViewport({ width: laptop.width, height: laptop.height });
    // Escape is no.
    await page.keyboard.press('Escape');
    await page.waitForSelector('.device-ends');
    await click(page, 'Revoke…');
    await click(page, 'Yes, revoke it');
    await waitForText(page, '.device-part', 'It was revoked.');
    await look(page, 'device-revoked', views);
    await page.setViewport({ width: laptop.width, height: laptop.height });
    await click(page, 'Accept it again');
    await page.waitForSelector('.device-ends');
    await waitForText(page, '.device-history', 'accepted it again');
    expect(complaints).toEqual([]);
  });
});
