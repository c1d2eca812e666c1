import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitUntil } from '../../src/cli/demo/wait-until.ts';
import type { KeptLesson } from '../../src/extension/access/lesson-in-force.ts';
import { startClassroom, type Classroom } from './support/classroom.ts';

let room: Classroom;
let board: Page;
let child: Page;

const click = (words: string) => board.locator(`::-p-aria([name="${words}"][role="button"])`).click();
const dialogGone = () => board.waitForFunction(() => document.querySelector('dialog') === null);
const kept = async (): Promise<KeptLesson | undefined> => {
  const worker = await room.school.chromebook.worker();
  const { lesson } = await worker.evaluate(() => chrome.storage.local.get('lesson'));
  return lesson as KeptLesson | undefined;
};
const lessonWith = (what: string, fits: (lesson: KeptLesson) => boolean) =>
  waitUntil(what, async () => {
    const lesson = await kept();
    return lesson !== undefined && fits(lesson) ? lesson : undefined;
  });
const addresses = async () => (await room.school.chromebook.browser.pages()).map((page) => page.url());
/** Rules follow a moment after the lesson is kept. */
const opensAgain = (page: Page, address: string, title: string) =>
  waitUntil(`the page "${title}"`, async () => {
    await page.goto(address, { timeout: 10_000 }).catch(() => undefined);
    return (await page.title().catch(() => '')) === title;
  });
const isBlocked = (page: Page) => page.url().includes('/access/blocked.html');
const isRefused = (page: Page, address: string) =>
  waitUntil('the refusal', async () => {
    await page.goto(address, { timeout: 10_000 }).catch(() => undefined);
    return isBlocked(page);
  });
const page = (title: string) => `<!doctype html><title>${title}</title><h1>${title}</h1>`;

/** From a tap of the teacher to what follows on the Chromebook; printed, since a time on a busy machine proves nothing. */
async function follows(what: string, tap: () => Promise<unknown>, until: () => Promise<unknown>) {
  await tap();
  const from = performance.now();
  await until();
  console.info(`${what}: ${Math.round(performance.now() - from)} ms after the tap`);
}

beforeAll(async () => {
  room = await startClassroom({ pages: { '/moat': page('The moat'), '/otters': page('Otters') } });
  board = room.school.teacher.page;
  child = await room.open(page('Castles'));
});
afterAll(() => room.close());

describe('a lesson, from the teacher’s tap to the Chromebook', () => {
  it('starts in two taps, once the class is written down', async () => {
    await click('Write down your classes');
    await click('Add a class');
    await board.locator('[name=name]').fill('Robins');
    await board.locator('dialog [type=submit]').click();
    await dialogGone();
    await board.locator('.view-link').click();
    await board.locator('.class-tile').click();
    await board.waitForSelector('dialog[open]');
    await follows(
      'the lesson is kept',
      () => click('Start'),
      () => lessonWith('the lesson on the Chromebook', () => true),
    );
    expect(await kept()).toMatchObject({ classColour: 'red', mode: 'preset', eyesUp: false });
    expect(isBlocked(child)).toBe(false);
  });

  it('narrowed to what is sent, the page that was open gives way', async () => {
    await click('Change');
    await board.locator('dialog .choice-card:nth-child(2) input').click();
    await follows(
      'the open page is closed',
      () => board.locator('dialog .button--main').click(),
      () => waitUntil('the blocked page', async () => isBlocked(child)),
    );
    expect((await kept())?.mode).toBe('only-sent');
  });

  it('a link that is sent opens at once, and what policy closes does not', async () => {
    await click('Send links');
    await board.waitForSelector('dialog[open]');
    await board
      .locator('#send-links')
      .fill('http://castle.example/moat The moat\nhttp://www.facebook.com/ Friends');
    await board.locator('dialog .choice:last-of-type .choice-card:nth-child(2) input').click();
    await follows(
      'the link is open',
      () => click('Send 2 links'),
      () =>
        waitUntil('the page that was sent', async () =>
          (await addresses()).includes('http://castle.example/moat'),
        ),
    );
    expect((await kept())?.sent.map(({ title }) => title)).toEqual(['The moat', 'Friends']);
    expect((await addresses()).some((address) => address.includes('facebook'))).toBe(false);
  });

  it('all eyes go up and back, and no page opens meanwhile', async () => {
    await follows(
      'eyes are up',
      () => click('Eyes up'),
      () => lessonWith('eyes up', ({ eyesUp }) => eyesUp),
    );
    const another = await room.school.chromebook.browser.newPage();
    await isRefused(another, 'http://castle.example/moat');
    await follows(
      'eyes are back',
      () => click('Screens back on'),
      () => lessonWith('eyes down', ({ eyesUp }) => !eyesUp),
    );
    await opensAgain(another, 'http://castle.example/moat', 'The moat');
    await another.close();
  });

  it('a site that a child asks for is opened for this lesson', async () => {
    await click('Change');
    await board.locator('dialog .choice-card:nth-child(1) input').click();
    await board.locator('dialog .button--main').click();
    await lessonWith('the usual sites', ({ mode }) => mode === 'preset');
    const asking = await room.school.chromebook.browser.newPage();
    await isRefused(asking, 'http://river.example/otters');
    await asking.locator('#ask').click();
    await board.waitForSelector('.lesson-wishes');
    expect(await board.$eval('.lesson-wishes', (element) => element.textContent)).toBe(
      '1 child wants a site',
    );
    await board.locator('.lesson-wishes').click();
    await follows(
      'the site is opened',
      () => click('Open for this lesson river.example'),
      () => lessonWith('the opened site', ({ opened }) => opened.includes('river.example')),
    );
    await click('Close');
    await opensAgain(asking, 'http://river.example/otters', 'Otters');
    await asking.close();
  });

  it('goes on when the worker dies and the hub is started anew', async () => {
    const before = await kept();
    await room.school.chromebook.killWorker();
    expect((await kept())?.lessonId).toBe(before?.lessonId);
    await room.school.stopHub();
    await board.waitForSelector('[data-kind=lost], [data-kind=connecting]');
    expect((await kept())?.opened).toEqual(['river.example']);
    await room.school.startHub();
    await board.waitForSelector('[data-kind=live]', { timeout: 60_000 });
    await board.waitForSelector('.lesson');
    await click('Eyes up');
    const after = await lessonWith('eyes up after the restart', ({ eyesUp }) => eyesUp);
    expect(after).toMatchObject({ lessonId: before?.lessonId, opened: ['river.example'] });
    await click('Screens back on');
    await lessonWith('eyes down', ({ eyesUp }) => !eyesUp);
  });

  it('a drill is answered by the Chromebook itself, which shows no shield', async () => {
    await board.locator('.view-link[href="/drills"]').click();
    await board.locator('.drill-start [type=submit]').click();
    await board.waitForSelector('.drill-number[data-standing=arrived]');
    expect(await board.$eval('.drill-said', (element) => element.textContent)).toBe('1 of 1 arrived');
    const worker = await room.school.chromebook.worker();
    const tabs = await worker.evaluate(async () => (await chrome.tabs.query({})).map(({ url }) => url ?? ''));
    expect(tabs.filter((url) => url.includes('/press/shield'))).toEqual([]);
    expect(await board.$('.strip')).toBeNull();
    await board.locator('.view-link[href="/"]').click();
    await board.waitForSelector('.lesson');
  });

  it('ends for all by two taps, and leaves nothing behind', async () => {
    await click('End for all');
    await board.waitForSelector('dialog[open]');
    await follows(
      'the lesson is gone',
      () => board.locator('dialog .button--main').click(),
      () => waitUntil('a Chromebook without a lesson', async () => (await kept()) === undefined),
    );
    await board.waitForSelector('.class-tile');
  });
});
