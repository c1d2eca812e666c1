import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { waitUntil } from '../../src/cli/demo/wait-until.ts';
import { testAdult } from '../hub/support/test-adult.ts';
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

const everyView: View[] = [projectorInTheDark, { width: 1_024, height: 768 }, { width: 360, height: 740 }];
const button = (words: string) => `::-p-aria([name="${words}"][role="button"])`;
const views = (page: Page) => page.$$eval('.view-link', (links) => links.map((link) => link.textContent));
const isClosed = (page: Page) => page.waitForFunction(() => document.querySelector('dialog') === null);

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

/** A tab in which somebody signs in who has chosen the usual password. */
async function openAs(email: string): Promise<Page> {
  const { page } = await openTab(chromium, `${room.hub.address}/people`, laptop);
  await page.locator('[name=email]').fill(email);
  await page.locator('[name=password]').fill(testAdult.password);
  await page.keyboard.press('Enter');
  return page;
}

describe('people', () => {
  it('are invited by a link, which lets them choose a password and see what their role shows', async () => {
    const { classId } = await room.teacher.addClass('Robins', 'red');
    await room.teacher.bring('Kit <b>Example</b>', [{ role: 'office' }]);
    const until = new Date(room.hub.clock.now().getTime() + 3_600_000).toISOString();
    await room.teacher.invite('Sid Supply', [{ role: 'supply', classId, until }]);
    const gone = await room.teacher.invite('Gil Gone', [{ role: 'teacher' }]);
    await room.teacher.endAdult(gone.adult.adultId);
    const { page, complaints } = await room.open('/people');
    await page.waitForSelector('.adult-entry');
    expect(await views(page)).toEqual(['Board', 'Classes', 'People', 'Log', 'Drills', 'Figures', 'Policy']);
    expect(await page.$$('.adult-entry')).toHaveLength(4);
    await look(page, 'people', everyView);

    await page.locator(button('Invite somebody')).click();
    await page.waitForSelector('dialog[open]');
    await page.locator('[name=name]').fill('Olu Example');
    await page.locator('[name=email]').fill('olu@school.example');
    await page.locator(button('Invite')).click();
    await page.waitForSelector('#roles-fault');
    await page.locator('[name=role][value=supply]').click();
    await page.waitForSelector('#supply-class');
    await look(page, 'people-invite', everyView);
    await page.locator('[name=role][value=supply]').click();
    await page.locator('[name=role][value=office]').click();
    await page.locator(button('Invite')).click();
    await page.waitForSelector('#join-link');
    const link = await page.$eval('input#join-link', (field) => field.value);
    await look(page, 'people-link', everyView);
    await page.locator(button('Done')).click();
    await isClosed(page);
    expect(await page.$$('.adult-entry')).toHaveLength(5);

    const other = await openTab(chromium, link, laptop);
    await other.page.waitForSelector('[name=password]');
    expect(other.page.url()).toBe(`${room.hub.address}/join`);
    await look(other.page, 'join', everyView);
    await other.page.locator('[name=password]').fill(testAdult.password);
    await other.page.keyboard.press('Enter');
    await other.page.waitForSelector('[data-kind=live]');
    expect(await views(other.page)).toEqual(['Board', 'Classes']);
    expect(await other.page.$('.class-tile')).toBeNull();
    expect([...complaints, ...other.complaints]).toEqual([]);
  });

  it('are changed and ended by the keys alone, and what they had open follows', async () => {
    const sam = await room.teacher.bring('Ada Example', [{ role: 'office' }]);
    const { page } = await room.open('/people');
    const theirs = await openAs(sam.email);
    await theirs.waitForSelector('[data-kind=live]');
    await page.waitForSelector(button('Change Ada Example'));
    await page.focus(button('Change Ada Example'));
    await page.keyboard.press('Enter');
    await page.waitForSelector('dialog[open]');
    await page.focus('[name=role][value=computing-lead]');
    await page.keyboard.press('Space');
    await look(page, 'people-change', everyView);
    await page.keyboard.press('Enter');
    await isClosed(page);
    await theirs.waitForFunction(() =>
      [...document.querySelectorAll('.view-link')].some((one) => one.textContent === 'People'),
    );
    await theirs.locator(button('Change Robin Example')).click();
    await theirs.waitForSelector('.role-card[data-closed=true]');
    await look(theirs, 'people-not-mine-to-give', everyView);

    await page.focus(button('Change Ada Example'));
    await page.keyboard.press('Enter');
    await page.waitForSelector('dialog[open]');
    await page.focus(button('End this account'));
    await page.keyboard.press('Enter');
    await page.waitForSelector('#end-account');
    // Whoever opened the question by a key does not answer it by the same key.
    await page.keyboard.press('Enter');
    await look(page, 'people-end', everyView);
    await page.focus(button('Yes, end it'));
    await page.keyboard.press('Enter');
    await isClosed(page);
    await page.waitForSelector('.adults-ended');
    await theirs.waitForSelector('#sign-in-again');
  });

  it('the last one who keeps the accounts stays, and is told why', async () => {
    const colleague = (await room.teacher.adults()).find(({ name }) => name === 'Sam Example');
    await room.teacher.giveRoles(colleague?.adultId ?? '', [{ role: 'teacher' }]);
    const { page } = await room.open('/people');
    await page.locator(button('Change Robin Example')).click();
    await page.waitForSelector('dialog[open]');
    await page.locator('[name=role][value=computing-lead]').click();
    await page.locator(button('Save')).click();
    await page.waitForSelector('dialog .problem');
    await look(page, 'people-last', everyView);
  });

  it('whoever has no role is told that there is nothing to see', async () => {
    const nobody = await room.teacher.bring('Noor Norole', [{ role: 'governor' }]);
    const page = await openAs(nobody.email);
    await page.waitForSelector('.figures-view');
    await room.teacher.giveRoles(nobody.adultId, []);
    await page.reload();
    await page.waitForSelector(button('Look again'));
    await look(page, 'nothing-here', everyView);
    await room.teacher.giveRoles(nobody.adultId, [{ role: 'ict-provider' }]);
    await page.locator(button('Look again')).click();
    await page.waitForSelector('[data-kind=live]');
    expect(await views(page)).toEqual(['Board', 'Policy']);
  });

  it('are not in the way of the board, and whoever cannot fetch them is told so', async () => {
    const { page } = await room.open();
    // Its worker has them, once it has fetched the files of its release; until then the page asks the hub itself.
    await page.setBypassServiceWorker(true);
    await page.setRequestInterception(true);
    page.on(
      'request',
      (request) => void (request.url().includes('second-load') ? request.abort() : request.continue()),
    );
    await page.locator('.view-link[href="/people"]').click();
    await page.waitForSelector('.problem');
    await page.locator('.view-link[href="/"]').click();
    await page.waitForSelector('.lesson-bar');
  });

  it('see of a press what their roles show', async () => {
    await room.teacher.addClass('Robins', 'red');
    const [chromebook] = await room.chromebooks([14], 'red');
    if (chromebook !== undefined) await chromebook.deliver([chromebook.press()]);
    const provider = await room.teacher.bring('Pat Provider', [{ role: 'ict-provider' }]);
    const office = await room.teacher.bring('Olu Office', [{ role: 'office' }]);
    for (const [adult, buttons] of [
      [provider, ['Close', 'About this Chromebook…']],
      [office, ['Close', 'On my way', 'Pass to the DSL', 'Show whose number 14 is']],
    ] as const) {
      const page = await openAs(adult.email);
      await page.waitForSelector('[data-kind=live]');
      await page.locator('.strip-press').click();
      await page.waitForSelector('dialog[open]');
      const shown = () => page.$$eval('dialog button', (all) => all.map((one) => one.textContent));
      // Some of them are fetched when the press is opened.
      await waitUntil('every button', async () => (await shown()).length >= buttons.length);
      expect(await shown()).toEqual(buttons);
    }
  });
});
