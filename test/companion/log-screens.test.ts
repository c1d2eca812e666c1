import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { waitUntil } from '../../src/cli/demo/wait-until.ts';
import { buildCompanion, launchChromium, type View } from './support/companion-in-chromium.ts';
import { laptop, look, openRealHubRoom, type RealHubRoom } from './support/real-hub-room.ts';

let built: Awaited<ReturnType<typeof buildCompanion>>;
let chromium: Browser;
let room: RealHubRoom;

const narrow: View = { width: 360, height: 740 };
const views = [narrow, laptop];
const click = (page: Page, words: string) =>
  page.locator(`::-p-aria([name="${words}"][role="button"])`).click();
const textOf = (page: Page, selector: string) =>
  page.$$eval(selector, (all) => all.map((one) => one.textContent).join('\n'));
const waitForText = (page: Page, selector: string, words: string) =>
  waitUntil(`"${words}"`, async () => (await textOf(page, selector)).includes(words));

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

describe('a page that was reported', () => {
  it('is opened again by the DSL, with a reason and by a second tap, and closed again', async () => {
    const page14 = { address: 'https://castle.example/keep', title: 'Keep' };
    const [first, second] = await room.chromebooks([14, 15], 'blue');
    await second?.deliver([second.press(page14)]);
    await first?.deliver([first.press(page14)]);
    const { page, complaints } = await room.open();
    await page.locator(`#tile-${first?.id}`).click();
    await click(page, 'Show what it was');
    await click(page, 'Open this page again…');
    await waitForText(page, '.reopen', 'This page is closed where it was reported.');
    await click(page, 'Open it again…');
    await waitForText(page, '.field-fault', 'Write why');
    await page.$eval('.reopen', (part) => part.scrollIntoView());
    await look(page, 'reopen-form', views);
    await page.locator('#reopen-reason').fill('A drawing of a dragon. Looked at with the class teacher.');
    await page.locator('.reopen-scope:last-of-type').click();
    await click(page, 'Open it again…');
    await waitForText(page, '.confirm', 'On this and 1 other Chromebook');
    await look(page, 'reopen-confirm', views);
    // Escape is no, and what was written stays.
    await page.keyboard.press('Escape');
    await page.waitForSelector('#reopen-reason');
    expect(await page.$eval('textarea#reopen-reason', (field) => field.value)).toContain('dragon');
    await click(page, 'Open it again…');
    await click(page, 'Yes, open it again');
    await waitForText(page, '.reopen', 'This page is open again.');
    await look(page, 'reopen-open', views);
    await click(page, 'Close it again');
    await waitForText(page, '.reopen-history', 'closed it again');
    await waitForText(page, '.reopen', 'This page is closed where it was reported.');
    expect(complaints).toEqual([]);
  });
});

describe('the log', () => {
  it('is live, counts what nobody has seen, narrows, and opens each entry to its whole record', async () => {
    const { classId } = await room.teacher.addClass('Robins', 'blue');
    await room.teacher.addChildren(classId, { 'Ada Example': 14 });
    const { page, complaints } = await room.open('/log');
    await waitForText(page, '.log-view', 'Nothing yet.');
    await look(page, 'log-empty', views);
    const [first, second] = await room.chromebooks([14, 15], 'blue');
    if (first === undefined || second === undefined) throw new Error('no Chromebooks');
    const press = first.press({ address: 'https://castle.example/keep', title: 'Keep' });
    await first.deliver([press]);
    await waitForText(page, '.log-lines', 'Nobody has answered');
    await second.deliver([
      second.write({
        kind: 'concern-matched',
        details: { category: 'self-harm', phraseId: 'a-phrase', kindness: true },
      }),
    ]);
    await waitForText(page, '.log-lines', 'being hurt');
    await waitForText(page, '.view-links', '1 not yet seen');
    const reportId = press.event.id;
    await first.deliver([
      first.write({ kind: 'help-described', details: { reportId, what: 'about-a-grown-up' } }),
      first.write({ kind: 'lift-refused', details: { by: 'challenge', wrongAnswers: 1 } }),
      first.write({ kind: 'lift-refused', details: { by: 'challenge', wrongAnswers: 2 } }),
    ]);
    await waitForText(page, '.view-links', '2 not yet seen');
    await waitForText(page, '.log-lines', '2 times');
    await look(page, 'log', views);

    // By the keys alone.
    await page.focus('.log-line[data-unseen=true]');
    await page.keyboard.press('Enter');
    await waitForText(page, '.log-record', 'The child was shown a calm page');
    await look(page, 'log-concern', views);
    await page.locator('#log-note').fill('Talked with the child and her mother.');
    await click(page, 'Dealt with');
    await waitForText(page, '.log-record', 'dealt with it');
    await page.keyboard.press('Escape');
    await waitForText(page, '.view-links', '1 not yet seen');
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('log-line');

    await page.locator('.log-line[data-unseen=true]').click();
    await waitForText(page, '.log-record', 'It is about a grown-up');
    await click(page, 'Show whose number 14 is');
    await waitForText(page, '.log-record', 'Ada Example');
    await look(page, 'log-press', views);
    await page.$eval('.log-record', (dialog) => dialog.scrollTo(0, dialog.scrollHeight));
    await look(page, 'log-press-end', views);
    await page.setViewport({ width: laptop.width, height: laptop.height });
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.querySelector('.log-count') === null);

    // What an adult does on the board is seen here at once.
    await room.teacher.act(reportId, 'shield-lifted');
    await waitForText(page, '.log-lines', 'Shield lifted; open for the DSL');
    await page.locator('.log-narrow summary').click();
    await page.select('#log-standing', 'closed');
    await click(page, 'Show');
    await waitUntil('one line', async () => (await page.$$('.log-line')).length === 1);
    await look(page, 'log-narrowed', views);

    await page.setViewport({ width: laptop.width, height: laptop.height });
    await page.locator('.log-looks summary').click();
    await waitForText(page, '.log-looks', 'who had 14, Robins');
    await waitForText(page, '.log-looks', 'the record of number 14 in the log');
    expect(await textOf(page, '.log-looks')).not.toContain('Ada');
    await page.$eval('.log-looks', (part) => part.scrollIntoView());
    await look(page, 'log-looks', views);
    expect(complaints).toEqual([]);
  });
});
