import type { Browser, Page } from 'puppeteer-core';
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { drillsPath, drillsResponse } from '../../src/contracts/http/drills.ts';
import { buildCompanion, launchChromium, openTab, type View } from './support/companion-in-chromium.ts';
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
let page: Page;
let complaints: string[];

const narrow: View = { width: 360, height: 740 };
const bothViews = [laptop, narrow];
const text = (selector: string) => page.$eval(selector, (element) => element.textContent ?? '');
const click = (words: string) => page.locator(`::-p-aria([name="${words}"][role="button"])`).click();
const go = (words: string) => page.locator(`::-p-aria([name="${words}"][role="link"])`).click();
const says = (selector: string, words: string) =>
  page.waitForFunction(
    (where, what) => document.querySelector(where)?.textContent?.includes(what) === true,
    {},
    selector,
    words,
  );

const policy = (over: Record<string, unknown> = {}) => ({
  schoolName: 'Meadow Lane Primary',
  hubAddress: room.hub.address,
  enrolmentKey: room.hub.enrolmentKey,
  deviceNumber: { source: 'asset-id' },
  classes: [
    { colour: 'red', name: 'Robins', keyStage: 'lower-ks2' },
    { colour: 'blue', name: 'Foxes', keyStage: 'upper-ks2', taughtSafeSearching: true },
  ],
  allowedSites: ['castle.example'],
  ...over,
});

beforeAll(async () => {
  [built, chromium] = await Promise.all([buildCompanion(), launchChromium()]);
}, 120_000);
afterAll(async () => {
  await chromium.close();
  await built.remove();
});

it('the policy and what a class would see', async () => {
  room = await openRealHubRoom(chromium, built.folder);
  await room.teacher.addClass('Robins', 'red');
  await room.teacher.addClass('Foxes', 'blue');
  await room.chromebooks([3, 4, 7], 'red');
  ({ page, complaints } = await room.open());

  // Without a policy the hub says what it needs, and does not guess.
  await click('What would my class see?');
  await page.waitForSelector('.preview-dialog input');
  await page.keyboard.type('castle.example');
  await page.keyboard.press('Enter');
  await says('.preview-dialog', 'does not know the school’s policy yet');
  await look(page, 'preview-no-policy', bothViews);
  await page.keyboard.press('Escape');

  // A policy is checked with all its faults before the hub is given it.
  await go('Policy');
  await page.waitForSelector('.policy-view .notice');
  await look(page, 'policy-none', bothViews);
  const write = (what: string) => page.locator('#policy-text').fill(what);
  await write(JSON.stringify(policy({ allowedSites: ['castle.example', 'http://'], wrnog: true })));
  await click('Check it');
  await says('.policy-judged', '2 faults');
  await look(page, 'policy-faults', bothViews);
  await write(JSON.stringify(policy()));
  await click('Check it');
  await says('.policy-judged', 'No faults.');
  await click('Give it to the hub');
  await says('.policy-view', 'knows this policy from now on');
  await says('.policy-known', 'Robins (Red)');
  await look(page, 'policy-known', bothViews);

  // An address and a search are answered with the reason, by the keys alone.
  await go('Board');
  await page.waitForSelector('.class-tile');
  await page.focus('.preview-button');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.preview-dialog input');
  await page.select(
    '#preview-class',
    await page.$eval('#preview-class option:last-child', (one) => one.value),
  );
  await page.focus('[name=preview-tried]');
  const ask = async (tried: string, answer: string) => {
    await page.locator('[name=preview-tried]').fill(tried);
    await page.keyboard.press('Enter');
    await says('.preview-result', answer);
  };
  await ask('castle.example/moat', 'It stands on the list of open sites.');
  await look(page, 'preview-opens', bothViews);
  await ask('river.example', 'No list opens it for this class.');
  await look(page, 'preview-closed', bothViews);
  await ask('how do otters sleep', 'they would go to Kiddle');
  await ask('https://www.google.com/search?q=otters', 'offers the same words in Kiddle');
  await look(page, 'preview-engine', bothViews);
  await ask('i want to hurt myself', 'A calm page comes');
  await look(page, 'preview-calm', bothViews);
  expect(await text('.preview-result')).toContain('No Chromebook of Robins has said yet');
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => document.querySelector('dialog') === null);
  expect(complaints).toEqual([]);
});

it('a drill: which numbers arrived, how fast, and which did not', async () => {
  room = await openRealHubRoom(chromium, built.folder);
  const { classId } = await room.teacher.addClass('Robins', 'red');
  await room.teacher.addChildren(classId, { 'Ada Example': 3, 'Ben Example': 19 });
  const devices = await room.chromebooks([3, 4, 7, 12], 'red');
  ({ page, complaints } = await room.open('/drills'));
  await page.waitForSelector('.drill-start');
  await look(page, 'drill-none', bothViews);
  await page.focus('.drill-start [type=submit]');
  await page.keyboard.press('Enter');
  await says('.drill-said', '0 of 5 arrived, waiting for the others');
  const drillId = drillsResponse.parse(await (await room.teacher.call('GET', drillsPath)).json()).drills[0]
    ?.drillId;
  for (const device of devices.slice(0, 3)) {
    await device.deliver([device.write({ kind: 'drill-answered', details: { drillId: drillId ?? '' } })]);
  }
  await says('.drill-said', '3 of 5 arrived');
  await look(page, 'drill-running', bothViews);
  // A real press in the meantime stands above, as always.
  await devices[3]?.deliver([devices[3].press()]);
  await says('.strip', '12');
  await look(page, 'drill-and-press', bothViews);
  room.hub.clock.forward(121_000);
  await page.reload();
  await says('.drill-result', 'No answer: 12.');
  await says('.drill-result', 'Not heard in the 7 days before: 19.');
  await look(page, 'drill-over', [laptop, projectorInTheDark, narrow]);
  expect(await text('.drill-list')).toContain('3 of 5 arrived, by Robin Example');
  expect(complaints).toEqual([]);
});

it('a governor sees figures of the term, and nothing else', async () => {
  room = await openRealHubRoom(chromium, built.folder);
  const governor = await room.teacher.invite('Gita Governor', [{ role: 'governor' }]);
  const devices = await room.chromebooks([3, 4, 7, 12, 15, 16], 'red');
  for (const device of devices) {
    const press = device.press();
    await device.deliver([press]);
    await room.teacher.act(press.event.id, 'on-my-way');
  }
  await room.teacher.call('POST', drillsPath, { drillId: v7(), scope: { kind: 'school' } });
  const tab = await openTab(chromium, governor.link, laptop);
  page = tab.page;
  await page.locator('[name=password]').fill('a long enough password');
  await page.keyboard.press('Enter');
  await says('.figures-term', 'presses of “tell an adult”');
  expect(await text('.figures-term')).toContain('answered within 2 minutes6');
  expect(await page.$('nav')).toBeNull();
  await look(page, 'figures-governor', bothViews);
  await click('Term before');
  await page.waitForSelector('.figures-terms button[aria-disabled=false] + button[aria-disabled=false]');
  expect(tab.complaints).toEqual([]);
});
