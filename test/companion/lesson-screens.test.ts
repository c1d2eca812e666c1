import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildCompanion, launchChromium } from './support/companion-in-chromium.ts';
import {
  laptop,
  look,
  openRealHubRoom,
  phone,
  projectorInTheDark,
  type RealHubRoom,
} from './support/real-hub-room.ts';

let built: Awaited<ReturnType<typeof buildCompanion>>;
let chromium: Browser;
let room: RealHubRoom;

const click = (page: Page, words: string) =>
  page.locator(`::-p-aria([name="${words}"][role="button"])`).click();
const text = (page: Page, selector: string) => page.$eval(selector, (element) => element.textContent);
const everyView = [laptop, projectorInTheDark, phone];
const thirty = Array.from({ length: 30 }, (_, index) => index + 1);

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

describe('a lesson on the board', () => {
  it('starts with two taps, goes on, and ends for all', async () => {
    await room.teacher.addClass('Robins', 'red');
    await room.teacher.addClass('Foxes', 'blue');
    await room.chromebooks(thirty, 'red');
    const { page, complaints } = await room.open();
    await page.waitForSelector('.class-tile');
    await look(page, 'lesson-none', everyView);

    await page.locator('.class-tile[data-colour=red]').click();
    await page.waitForSelector('dialog[open]');
    await look(page, 'lesson-start', everyView);
    await click(page, 'Start');
    await page.waitForSelector('.lesson');
    expect(await page.$('dialog')).toBeNull();
    expect(await text(page, '.lesson')).toContain('Robins');
    expect(await text(page, '.lesson')).toContain('Red');
    await look(page, 'lesson-running', everyView);
    expect((await room.teacher.board()).lessons).toMatchObject([{ className: 'Robins', mode: 'preset' }]);

    await click(page, 'Change');
    await page.locator('dialog .choice-card:nth-child(2) input').click();
    await page.locator('dialog .button--main').click();
    await page.waitForFunction(() => document.querySelector('dialog') === null);
    expect(await text(page, '.lesson')).toContain('Only what I send');

    await click(page, 'End for all');
    await look(page, 'lesson-ending', everyView);
    await page.locator('dialog .button--main').click();
    await page.waitForSelector('.class-tile[data-colour=red]');
    expect((await room.teacher.board()).lessons).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('is started and ended by the keys alone', async () => {
    await room.teacher.addClass('Robins', 'red');
    const { page } = await room.open();
    await page.waitForSelector('.class-tile');
    await page.focus('.class-tile');
    await page.keyboard.press('Enter');
    await page.waitForSelector('dialog[open]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.lesson');
    await page.waitForFunction(() => document.querySelector('dialog') === null);
    await page.focus('.lesson-tools button:last-child');
    await page.keyboard.press('Enter');
    await page.waitForSelector('dialog[open]');
    // Whoever opened the question by a key does not answer it by the same key.
    await page.keyboard.press('Enter');
    expect(await page.$('dialog[open]')).not.toBeNull();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.class-tile');
    expect((await room.teacher.board()).lessons).toEqual([]);
  });

  it('of another adult is one word, and all of it by a tap', async () => {
    const { classId } = await room.teacher.addClass('Robins', 'red');
    await room.teacher.addClass('Foxes', 'blue');
    await room.teacher.addClass('Owls', 'red');
    await room.chromebooks(thirty.slice(0, 6), 'blue');
    const { page } = await room.open();
    await room.colleague().startLesson(classId, 'nothing', 30);
    await page.waitForSelector('.other-lesson');
    expect(await text(page, '.other-lesson')).toBe('Robins in a lesson');
    expect(await text(page, '.class-tile[aria-disabled=true]')).toContain('waits for Robins to end');
    await page.locator('.other-lesson').click();
    await page.waitForSelector('.lesson');
    expect(await text(page, '.lesson')).toContain('started by Sam Example');
    await look(page, 'lesson-of-another', everyView);
  });

  it('that cannot be started says why', async () => {
    await room.teacher.addClass('Robins', 'red');
    const owls = await room.teacher.addClass('Owls', 'red');
    const { page } = await room.open();
    await page.locator('.class-tile').click();
    await page.waitForSelector('dialog[open]');
    await room.teacher.startLesson(owls.classId);
    await click(page, 'Start');
    await page.waitForSelector('dialog .problem');
    await look(page, 'lesson-refused', everyView);
  });
});

describe('the classes', () => {
  it('are written down, written anew and put away', async () => {
    const { page, complaints } = await room.open();
    await look(page, 'classes-none-on-board');
    await click(page, 'Write down your classes');
    await page.waitForSelector('#classes-title');
    expect(new URL(page.url()).pathname).toBe('/classes');
    for (const name of ['Robins', 'Foxes']) {
      await click(page, 'Add a class');
      await page.locator('[name=name]').fill(name);
      if (name === 'Foxes') await look(page, 'class-add', everyView);
      await page.locator('dialog [type=submit]').click();
      await page.waitForFunction(() => document.querySelector('dialog') === null);
    }
    await look(page, 'classes', everyView);
    expect((await room.teacher.board()).classes).toMatchObject([
      { name: 'Foxes', colour: 'orange' },
      { name: 'Robins', colour: 'red' },
    ]);

    await click(page, 'Change Robins');
    await page.locator('[name=name]').fill(' ');
    await page.locator('dialog [type=submit]').click();
    await page.waitForSelector('.field-fault');
    await page.locator('[name=name]').fill('3 Robins');
    await page.locator('.colour-card[data-colour=purple] input').click();
    await page.locator('dialog [type=submit]').click();
    await page.waitForFunction(() => document.querySelector('dialog') === null);
    expect((await room.teacher.board()).classes).toMatchObject([{ name: '3 Robins', colour: 'purple' }, {}]);

    await click(page, 'Change Foxes');
    await click(page, 'Put this class away');
    await page.waitForFunction(() => document.querySelectorAll('.class-entry').length === 1);
    await page.goBack();
    await page.waitForSelector('.class-tile');
    expect(complaints).toEqual([]);
  });
});
