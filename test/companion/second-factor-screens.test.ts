import Database from 'better-sqlite3';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, it, onTestFinished } from 'vitest';
import { oneTimeCode } from '../hub/support/one-time-code.ts';
import { TestAdult, testAdult } from '../hub/support/test-adult.ts';
import { buildCompanion, launchChromium, openTab, type View } from './support/companion-in-chromium.ts';
import { laptop, look, openRealHubRoom, type RealHubRoom } from './support/real-hub-room.ts';

let built: Awaited<ReturnType<typeof buildCompanion>>;
let chromium: Browser;
let room: RealHubRoom;

const everyView: View[] = [laptop, { width: 360, height: 740 }];
const button = (words: string) => `::-p-aria([name="${words}"][role="button"])`;

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

async function signIn(page: Page): Promise<void> {
  await page.locator('[name=email]').fill(testAdult.email);
  await page.locator('[name=password]').fill(testAdult.password);
  await page.keyboard.press('Enter');
}

it('an authenticator app is set up by the keys alone, its codes are kept on paper, and it is asked for from then on', async () => {
  await room.teacher.call('POST', '/api/second-factor-rule', { graceDays: 0 });
  const { page, complaints } = await room.open();
  await page.waitForSelector('.notice');
  await look(page, 'factor-needed-board', everyView);
  await page.focus(button('Set it up'));
  await page.keyboard.press('Enter');
  await page.waitForSelector('.factor');
  await look(page, 'own-sign-in-limited', everyView);
  await page.focus(button('Add an app'));
  await page.keyboard.press('Enter');
  await page.waitForSelector('dialog[open] [name=password]');
  await page.focus('dialog [name=password]');
  await page.keyboard.type(testAdult.password);
  await page.keyboard.press('Enter');
  await page.waitForSelector('.qr-code');
  await look(page, 'app-setup', everyView);
  const key = await page.$eval('.app-key', (place) => (place.textContent ?? '').replaceAll(' ', ''));
  const link = `otpauth://totp/x?secret=${key}`;
  await page.waitForFunction(() => document.activeElement?.getAttribute('name') === 'code');
  await page.keyboard.type('000000');
  await page.keyboard.press('Enter');
  await page.waitForSelector('dialog .problem');
  await page.$eval('dialog input[name=code]', (field) => field.select());
  await page.keyboard.type(oneTimeCode(link));
  await page.keyboard.press('Enter');
  // All of the role is back, for which the page is drawn anew; what is told once is still there.
  await page.waitForSelector('.view-link[href="/people"]');
  await page.waitForSelector('.recovery-list');
  const codes = await page.$$eval('.recovery-list li', (all) => all.map((one) => one.textContent ?? ''));
  expect(codes).toHaveLength(10);
  await look(page, 'recovery-codes', everyView);
  await page.focus(button('I have kept them'));
  await page.keyboard.press('Enter');
  await page.waitForSelector('.factor');
  await look(page, 'own-sign-in', everyView);
  await page.locator('.view-link[href="/people"]').click();
  await page.waitForSelector('#grace-days');
  await look(page, 'people-rule', everyView);

  await page.locator(button('Sign out')).click();
  await page.waitForSelector('[name=email]');
  await signIn(page);
  await page.waitForSelector('[name=code]');
  await look(page, 'second-factor', everyView);
  await page.locator(button('Use a recovery code')).click();
  await page.waitForFunction(() => document.activeElement?.getAttribute('inputmode') === 'text');
  await page.keyboard.type(codes[0] ?? '');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-kind=live]');
  expect(complaints.filter((words) => !/40[13]/.test(words))).toEqual([]);
});

it('a passkey takes the place of the code at the address at which it was made, and elsewhere another way is shown', async () => {
  const { page, complaints } = await room.open('/your-sign-in');
  await page.waitForSelector('.factor');
  expect(await page.$$eval('.factor button', (all) => all.map((one) => one.textContent))).not.toContain(
    'Add a passkey',
  );
  await look(page, 'passkeys-impossible', everyView);

  // The same hub by a name, at which browsers allow passkeys without https.
  const named = room.hub.address.replace('127.0.0.1', 'localhost');
  const cdp = await page.createCDPSession();
  await cdp.send('WebAuthn.enable');
  await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await page.goto(`${named}/your-sign-in`);
  await page.waitForSelector('[name=email]');
  await signIn(page);
  await page.waitForSelector('.factor');
  await page.focus(button('Add a passkey'));
  await page.keyboard.press('Enter');
  await page.waitForSelector('dialog[open] [name=name]');
  await page.focus('dialog [name=name]');
  await page.keyboard.type('My laptop');
  await page.focus('dialog [name=password]');
  await page.keyboard.type(testAdult.password);
  await look(page, 'passkey-setup', everyView);
  await page.keyboard.press('Enter');
  await page.waitForSelector('.recovery-list');
  const codes = await page.$$eval('.recovery-list li', (all) => all.map((one) => one.textContent ?? ''));
  await page.locator(button('I have kept them')).click();
  await page.waitForSelector('.passkey-list');
  await look(page, 'passkeys', everyView);

  await page.locator(button('Sign out')).click();
  await page.waitForSelector('[name=email]');
  await signIn(page);
  await page.waitForSelector(button('Use your passkey'));
  await look(page, 'passkey-sign-in', everyView);
  await page.waitForFunction(() => document.activeElement?.textContent === 'Use your passkey');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-kind=live]');

  await page.goto(`${room.hub.address}/your-sign-in`);
  await page.waitForFunction(() => document.querySelector('[data-kind=live], [name=email]') !== null);
  if ((await page.$('[name=email]')) === null) {
    await page.waitForSelector(button('Sign out'));
    await page.locator(button('Sign out')).click();
    await page.waitForSelector('[name=email]');
  }
  await signIn(page);
  await page.waitForSelector('.factor-elsewhere');
  await look(page, 'passkey-elsewhere', everyView);
  await page.waitForFunction(() => document.activeElement?.getAttribute('name') === 'code');
  await page.keyboard.type(codes[0] ?? '');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.passkey-elsewhere');
  await look(page, 'own-sign-in-elsewhere', everyView);
  const others = complaints.filter((words) => !words.startsWith(`asked ${named}/`));
  expect(others.filter((words) => !/40[13]/.test(words))).toEqual([]);
});

it('the sealed account is made by the head, opened from the way in, and said on the boards', async () => {
  const head = await room.teacher.bring('Head Example', [{ role: 'head' }]);
  const watching = await room.open();
  const { page } = await openTab(chromium, `${room.hub.address}/people`, laptop);
  await page.locator('[name=email]').fill(head.email);
  await page.locator('[name=password]').fill(testAdult.password);
  await page.keyboard.press('Enter');
  await page.locator(button('Make an envelope')).click();
  await page.waitForSelector('.sealed-code');
  const code = await page.$eval('.sealed-code', (place) => place.textContent ?? '');
  await look(page, 'sealed-made', everyView);
  await page.locator(button('Sign out')).click();
  await page.waitForSelector('.sealed-way summary');
  await page.focus('.sealed-way summary');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.sealed-way [name=code]');
  await look(page, 'sealed-way', everyView);
  await page.focus('.sealed-way [name=code]');
  await page.keyboard.type(code);
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-kind=live]');
  await page.waitForFunction(() => document.body.textContent.includes('The sealed account was used'));
  await watching.page.waitForFunction(() =>
    document.body.textContent.includes('The sealed account was used'),
  );
  await look(watching.page, 'sealed-used', everyView);
  await page.waitForSelector('.sealed-used');
  await look(page, 'sealed-used-people', everyView);

  // Whoever came by a provider alone sets a first password: for this look the store says that Robin did.
  const store = new Database(join(room.hub.dataFolder, 'hub.sqlite'));
  onTestFinished(() => void store.close());
  const adultId = store.prepare('select id from adult where email = ?').pluck().get(testAdult.email);
  store.prepare("delete from adult_account where userId = ? and providerId = 'credential'").run(adultId);
  store.prepare("update adult_session set signInWay = 'provider' where userId = ?").run(adultId);
  const own = watching.page;
  await own.goto(`${room.hub.address}/your-sign-in`);
  await own.locator(button('Set a password')).click();
  await own.waitForSelector('dialog [name=password]');
  await own.locator('dialog [name=password]').fill('four words of hers');
  await look(own, 'first-password', everyView);
  await own.focus('dialog [name=password]');
  await own.keyboard.press('Enter');
  await own.waitForFunction(() => document.querySelector('dialog') === null);
  await own.waitForSelector('.factor-list');
  expect(await own.$(button('Set a password'))).toBeNull();
  const later = new TestAdult({ address: room.hub.address });
  expect((await later.signIn(testAdult.email, 'four words of hers')).status).toBe(200);
});
