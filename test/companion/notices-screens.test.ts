import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { waitUntil } from '../../src/cli/demo/wait-until.ts';
import { digestsPath, digestsResponse } from '../../src/contracts/http/notices.ts';
import { firstNoticeChoice } from '../../src/domain/notices/notice-choice.ts';
import { lastDigestDay } from '../../src/domain/reports/digest-due.ts';
import { testAdult } from '../hub/support/test-adult.ts';
import { header, reply, TestMailServer } from '../hub/support/test-mail-server.ts';
import { buildCompanion, launchChromium, type View } from './support/companion-in-chromium.ts';
import { laptop, look, openRealHubRoom, projectorInTheDark } from './support/real-hub-room.ts';

let built: Awaited<ReturnType<typeof buildCompanion>>;
let chromium: Browser;

const everyView: View[] = [projectorInTheDark, laptop, { width: 360, height: 740 }];
const button = (words: string) => `::-p-aria([name="${words}"][role="button"])`;
/** Opens a part of the page by the keys alone. */
async function openPart(page: Page, index: number): Promise<void> {
  await page.waitForFunction(
    (at) => document.querySelectorAll('.notices-part > summary').length > at,
    {},
    index,
  );
  const parts = await page.$$('.notices-part > summary');
  await parts[index]?.focus();
  await page.keyboard.press('Enter');
}

beforeAll(async () => {
  [built, chromium] = await Promise.all([buildCompanion(), launchChromium()]);
}, 120_000);
afterAll(async () => {
  await chromium.close();
  await built.remove();
});

it('who is told by mail is chosen, tried and read in the list of people', async () => {
  const mail = await TestMailServer.started();
  const server = `smtp://127.0.0.1:${mail.port}`;
  const room = await openRealHubRoom(chromium, built.folder, {
    mail: { server, from: 'lids-down@school.example' },
  });
  await room.chromebooks([14], 'red');
  const { page, complaints } = await room.open('/people');
  await openPart(page, 0);
  await page.waitForSelector('.notices-form');
  await look(page, 'notices', everyView);

  // A press has to reach somebody who answers for safeguarding.
  for (const role of ['dsl', 'deputy-dsl']) await page.locator(`[name=press][value=${role}]`).click();
  await page.locator(button('Save')).click();
  await page.waitForSelector('.notices-form .field-fault');
  await look(page, 'notices-fault', everyView);
  for (const role of ['head', 'office']) await page.locator(`[name=press][value=${role}]`).click();
  await page.locator('[value=every-day]').click();
  await page.locator(button('Save')).click();
  await page.waitForFunction(() => document.body.textContent?.includes('Saved.'));
  await page.waitForFunction(() => document.body.textContent?.includes('Last changed by Robin Example'));
  const told = await page.$$eval('[name=press]:checked', (boxes) =>
    boxes.map((box) => box.getAttribute('value')),
  );
  expect(new Set(told)).toEqual(new Set(['head', 'office']));

  await page.locator(button('Send me a test mail')).click();
  await page.waitForFunction(
    (email) => document.querySelector('.notices-sent')?.textContent?.includes(email),
    {},
    testAdult.email,
  );
  expect(mail.mails.map((one) => header(one, 'subject'))).toEqual(['A test mail']);
  await look(page, 'notices-sent', everyView);
  mail.judge = () => reply(554);
  await page.locator(button('Send me a test mail')).click();
  await page.waitForSelector('.notices-test .problem');
  await look(page, 'notices-refused', [laptop]);

  const daily = { ...firstNoticeChoice, digestDays: 'every-day' } as const;
  const before = lastDigestDay(room.hub.clock.now().getTime(), daily).day;
  while (lastDigestDay(room.hub.clock.now().getTime(), daily).day <= before)
    room.hub.clock.forward(3_600_000);
  await waitUntil('a digest', async () => {
    const answer = await room.teacher.call('GET', digestsPath);
    return digestsResponse.parse(await answer.json()).digests.length > 0;
  });
  await openPart(page, 1);
  await page.waitForSelector('.digest > summary');
  await page.focus('.digest > summary');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('.digest[open] .digest-text') !== null);
  await page.$eval('.digest-text', (text) => text.scrollIntoView());
  await look(page, 'digests', everyView);
  expect(complaints.filter((complaint) => !complaint.includes('502'))).toEqual([]);
});

it('a hub that sends no mail says so where it is chosen', async () => {
  const room = await openRealHubRoom(chromium, built.folder);
  const { page, complaints } = await room.open('/people');
  await openPart(page, 0);
  await page.waitForSelector('.notices-form .notice');
  expect(await page.$(button('Send me a test mail'))).toBeNull();
  await look(page, 'notices-no-mail', everyView);
  expect(complaints).toEqual([]);
});
