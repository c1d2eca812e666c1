import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { pushKeyResponse, pushSubscriptionPath } from '../../src/contracts/http/push.ts';
import { TestPushService } from '../hub/support/push-service.ts';
import { TestAdult, testAdult } from '../hub/support/test-adult.ts';
import { TestDevice } from '../hub/support/test-device.ts';
import { startTestHub } from '../hub/support/test-hub.ts';
import {
  axeViolations,
  buildCompanion,
  launchChromium,
  openTab,
  type View,
} from './support/companion-in-chromium.ts';
import { laptop, look, projectorInTheDark } from './support/real-hub-room.ts';

let built: Awaited<ReturnType<typeof buildCompanion>>;
let chromium: Browser;
const views: View[] = [projectorInTheDark, { width: 360, height: 740 }, laptop];
const minute = 60_000;
const button = (words: string) => `::-p-aria([name="${words}"][role="button"])`;
const text = (page: Page, selector: string) => page.$eval(selector, (element) => element.textContent ?? '');
const waitForText = (page: Page, selector: string, part: string) =>
  page.waitForFunction(
    (where, words) => document.querySelector(where)?.textContent?.includes(words) ?? false,
    {},
    selector,
    part,
  );
/** What the browser has put up, through the worker. */
const notifications = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    return (await registration.getNotifications()).map(({ title, body, tag }) => ({ title, body, tag }));
  });

beforeAll(async () => {
  [built, chromium] = await Promise.all([buildCompanion(), launchChromium()]);
}, 120_000);
afterAll(async () => {
  await chromium.close();
  await built.remove();
});

describe('a press that nobody sees', () => {
  it('climbs before everybody’s eyes, is pushed, and shows who has seen it', async () => {
    const service = await TestPushService.start();
    const hub = await startTestHub({ companionFolder: built.folder, pushServices: [service.origin] });
    const lead = await TestAdult.first(hub.address, hub.firstAdultLink);
    const hill = await lead.bring('Ms Hill', [{ role: 'teacher' }]);
    const poole = await lead.bring('Mr Poole', [{ role: 'teacher' }]);
    const desk = await lead.bring('Ms Desk', [{ role: 'office' }]);
    const foxes = await hill.addClass('Foxes', 'blue');
    await hill.startLesson(foxes.classId);
    const devices: TestDevice[] = [];
    for (const deviceNumber of [12, 13, 14]) {
      const where = { address: hub.address, deviceNumber, classColour: 'blue' as const };
      const device = await TestDevice.enrolled(where, hub.enrolmentKey);
      await device.openStream();
      await device.deliver([device.health()]);
      devices.push(device);
    }
    const key = pushKeyResponse.parse(await (await desk.call('GET', pushSubscriptionPath)).json()).publicKey;
    const browser = service.subscribe(key);

    // The office's computer: signed in, and told there by a deliberate tap.
    const { page, complaints } = await openTab(chromium, `${hub.address}/`, laptop);
    await chromium.defaultBrowserContext().clearPermissionOverrides();
    await page.browserContext().overridePermissions(hub.address, ['notifications']);
    await standInForPushServiceOfBrowser(page, browser.subscription);
    await page.locator('[name=email]').fill(desk.email);
    await page.locator('[name=password]').fill('a long enough password');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-kind=live]');
    await page.evaluate(async () => void (await navigator.serviceWorker.ready));
    await page.locator(button('Notifications')).click();
    await waitForText(page, '.notification-state', 'are off on this device');
    await look(page, 'notifications-off', views);
    await page.locator(button('Turn on here')).click();
    await waitForText(page, '.notification-state', 'also while this page is closed');
    await look(page, 'notifications-on', views);
    await page.locator('.notification-dialog ::-p-aria([name="Close"][role="button"])').click();
    await page.waitForFunction(() => document.querySelector('dialog') === null);

    const press = devices[2]?.press();
    if (press === undefined) throw new Error('no Chromebook');
    hub.clock.forward(minute);
    await devices[2]?.deliver([press]);
    await page.waitForSelector('.strip-press[data-status=needs-help]');
    hub.clock.forward(2 * minute);
    await poole.openStream();
    hub.clock.forward(2 * minute);
    await waitForText(page, '.strip-climbed', 'the office');
    expect(await text(page, '.strip-climbed')).toMatch(
      /^ ?Nobody saw it for \d minutes: .*the office (is|are) called/,
    );
    expect(await text(page, '.tile[data-status=needs-help]')).toContain('Office called');
    await look(page, 'press-has-climbed', views);

    // The hub has pushed to this browser, past its own service; what that brings is given to the real worker.
    await vi.waitUntil(() => browser.taken.length === 1, { timeout: 30_000 });
    expect(browser.taken[0]?.payload).toBe('{"type":"help-needed"}');
    await deliverToWorker(page, hub.address, browser.taken[0]?.payload ?? '');
    await vi.waitUntil(async () => (await notifications(page)).length === 1, { timeout: 30_000 });
    expect(await notifications(page)).toEqual([{ title: 'Help needed', body: '', tag: 'help-needed' }]);

    hub.clock.forward(4 * minute);
    await waitForText(page, '.tile[data-status=needs-help]', 'DSL called');
    await hill.act(press.event.id, 'seen');
    await page.waitForSelector('.strip-press[data-status=seen]');
    await vi.waitUntil(async () => (await notifications(page)).length === 0, { timeout: 30_000 });
    await page.locator('.strip-press').click();
    await waitForText(page, '.who-has-seen', 'Ms Desk');
    expect(await text(page, '.who-has-seen')).toMatch(/^Seen by Ms Hill at .*, Ms Desk at /);
    await waitForText(page, '.strip-note', 'Ms Hill, Ms Desk');
    await look(page, 'press-seen-by', views);
    expect(complaints).toEqual([]);
    expect(await axeViolations(page)).toEqual([]);

    // Whoever may change it reads that a press has no DSL to climb to.
    const robin = (await lead.adults()).find(({ email }) => email === testAdult.email)?.adultId ?? '';
    await lead.giveRoles(robin, [{ role: 'computing-lead' }]);
    const people = await openTab(chromium, `${hub.address}/people`, laptop);
    await people.page.locator('[name=email]').fill(testAdult.email);
    await people.page.locator('[name=password]').fill(testAdult.password);
    await people.page.keyboard.press('Enter');
    await waitForText(people.page, '.notice', 'Nobody here is DSL or deputy.');
    await waitForText(people.page, '.unheld-roles', 'DSL or deputy, head');
    await look(people.page, 'nobody-is-dsl', views);
    expect(people.complaints).toEqual([]);
  });
});

/** Chromium reaches its own push service only over the internet: another one stands in for what it would answer. */
async function standInForPushServiceOfBrowser(page: Page, subscription: object): Promise<void> {
  const stand = (given: { endpoint: string; keys: object }): void => {
    let current: object | null = null;
    const make = (applicationServerKey: BufferSource) => ({
      endpoint: given.endpoint,
      options: { applicationServerKey },
      toJSON: () => given,
      unsubscribe: async () => {
        current = null;
        return true;
      },
    });
    Object.assign(PushManager.prototype, {
      getSubscription: async () => current,
      subscribe: async ({ applicationServerKey }: { applicationServerKey: Uint8Array }) =>
        (current = make(new Uint8Array(applicationServerKey).buffer)),
    });
  };
  await page.evaluate(stand as (given: object) => void, subscription);
}

/** Gives a push to the companion's worker, as the browser does when its service brings one. */
async function deliverToWorker(page: Page, address: string, data: string): Promise<void> {
  const session: CDPSession = await page.createCDPSession();
  const registrations: string[] = [];
  session.on('ServiceWorker.workerRegistrationUpdated', (event) => {
    registrations.push(...event.registrations.map(({ registrationId }) => registrationId));
  });
  await session.send('ServiceWorker.enable');
  await vi.waitUntil(() => registrations.length > 0, { timeout: 30_000 });
  const registrationId = registrations[0] ?? '';
  await session.send('ServiceWorker.deliverPushMessage', { origin: address, registrationId, data });
  await session.detach();
}
