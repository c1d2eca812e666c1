import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPolicies } from '../../src/cli/policy/export/start-policies.ts';
import { fillsTheScreen, shieldPage } from '../../src/cli/demo/shield-page.ts';
import { waitUntil } from '../../src/cli/demo/wait-until.ts';
import { startGuardedChromebook, type GuardedChromebook } from './support/guarded-chromebook.ts';
import { keepLesson } from './support/kept-lesson.ts';
import { lookAt } from './support/look-at.ts';

const museum = { name: 'Museum', address: 'https://museum.example/', picture: 'history' };
const closed = { name: 'Gossip', address: 'https://gossip.example/', picture: 'star' };
const green = { colour: 'green', name: 'Otters', keyStage: 'lower-ks2' };
const usual = {
  classes: [green],
  allowedSites: ['museum.example', 'brook.example/otters'],
  startSites: [museum, closed],
};
const inView = ['.help-button', '.help-grip', '.watched-over', '.help-links a'];

let room: GuardedChromebook;
let page: Page;
const startAddress = () => `chrome-extension://${room.chromebook.extensionId}/session/start.html`;
const texts = (selector: string) =>
  page.$$eval(selector, (all) => all.map((one) => (one as HTMLElement).innerText.replaceAll('\n', ' ')));

async function inWorker<T>(work: () => Promise<T>): Promise<T> {
  return (await room.chromebook.worker()).evaluate(work);
}

beforeAll(async () => {
  room = await startGuardedChromebook(usual, { beside: startPolicies });
  page = await room.chromebook.browser.newPage();
});
afterAll(() => room.close());

describe('the start page', () => {
  it('shows the school’s tiles that are open, the search box, help and the line that is always in view', async () => {
    await page.goto(startAddress());
    await page.waitForSelector('.places a');
    expect(await texts('.place-name')).toEqual(['Museum']);
    expect(await texts('.help-links a')).toEqual(['Childline 0800 1111', 'CEOP']);
    expect(await texts('.engines label')).toEqual(['Kiddle', 'Swiggle']);
    expect(await texts('.watched-over')).toEqual([
      'This Chromebook is watched over to keep you safe. It knows its number.',
    ]);
    expect(await texts('.help-button b')).toEqual(['14']);
    await lookAt(page, 'start', inView);
  });

  it('searches with the engine that was chosen, strict from the first', async () => {
    await page.type('input[type=search]', 'roman castles & moats');
    await page.click('.engines label:nth-of-type(2)');
    await page.click('.search-box button');
    await waitUntil('the results', async () => page.url().startsWith('https://swiggle.org.uk/'));
    expect(new URL(page.url()).searchParams.get('q')).toBe('roman castles & moats');
  });

  it('leads to a place with the keyboard alone', async () => {
    await page.goto(startAddress());
    await page.waitForSelector('.places a');
    await page.focus('.places a');
    await page.keyboard.press('Enter');
    await waitUntil('the museum', async () => page.url() === 'https://museum.example/');
  });

  it('opens a helpline in a tab of its own', async () => {
    await page.goto(startAddress());
    await page.waitForSelector('.help-links a');
    const opened = new Promise<Page | null>((resolve) => page.once('popup', resolve));
    await page.click('.help-links a');
    const tab = await opened;
    await waitUntil('Childline', async () => tab?.url() === 'https://www.childline.org.uk/');
    await tab?.close();
  });

  it('shows what the teacher sends, at once and while the lesson runs', async () => {
    await page.bringToFront();
    await keepLesson(room, {
      sent: [
        { address: 'https://river.example/otters', title: 'Otters in the river' },
        { address: 'https://www.facebook.com/', title: 'Closed' },
      ],
    });
    await page.waitForSelector('.is-sent a');
    expect(await texts('.is-sent .place-name')).toEqual(['Otters in the river']);
    await lookAt(page, 'start-sent', inView);
    await keepLesson(room, undefined);
    await page.waitForSelector('.is-sent', { hidden: true });
  });

  it('follows the policy: no search for key stage 1, a letter where there is no picture', async () => {
    await room.give({
      classes: [{ colour: 'red', name: 'Robins', keyStage: 'ks1' }],
      allowedSites: ['museum.example', 'brook.example/otters'],
      helpLinks: [
        { name: 'Talk to us', address: 'https://talk.school.example/', telephone: '01632 960 001' },
      ],
    });
    await page.waitForSelector('.first-letter');
    expect(await texts('.first-letter')).toEqual(['M', 'B']);
    expect(await texts('.place-name')).toEqual(['museum.example', 'brook.example/otters']);
    expect(await texts('.help-links a')).toEqual(['Talk to us 01632 960 001']);
    expect(await page.$('input[type=search]')).toBeNull();
    await lookAt(page, 'start-ks1', inView);
    await page.click('.help-links a');
    await waitUntil('the school’s own help', async () =>
      (await room.chromebook.browser.pages()).some((one) => one.url() === 'https://talk.school.example/'),
    );
    await page.bringToFront();
    await room.give(usual);
  });

  it('is there without any network, and says so kindly', async () => {
    const tab = await room.chromebook.browser.newPage();
    await tab.setOfflineMode(true);
    await tab.goto(startAddress());
    await tab.waitForSelector('.places a');
    const notice = () => tab.$eval('.notice', (one) => (one as HTMLElement).innerText);
    expect(await notice()).toBe('There is no internet just now. The help button still works.');
    await lookAt(tab, 'start-offline', inView);
    await tab.setOfflineMode(false);
    await waitUntil('the notice to go', async () => (await notice()) === '');
    await tab.close();
  });

  it('is what a kiosk session begins with, at an address of the hub', async () => {
    for (const isOffline of [false, true]) {
      await page.goto('about:blank');
      await page.setOfflineMode(isOffline);
      await page.goto(`${room.hub.address}/start`).catch(() => undefined);
      await waitUntil('the start page', async () => page.url() === startAddress());
    }
    await page.setOfflineMode(false);
    await room.visit(page, `${room.hub.address}/started`);
    expect(page.url()).toBe(`${room.hub.address}/started`);
  });

  it('is what a new tab shows, and its help button works there', async () => {
    await page.goto('https://museum.example/');
    await inWorker(() => chrome.tabs.create({}));
    const tab = await waitUntil('the new tab', async () =>
      (await room.chromebook.browser.pages()).find((one) => one.url() === startAddress()),
    );
    await (await tab.waitForSelector('.help-button b'))?.click();
    const shield = await shieldPage(room.chromebook.browser, room.chromebook.extensionId);
    await waitUntil('a shield that fills the screen', () => fillsTheScreen(shield));
    const press = await waitUntil('the press at the hub', async () =>
      (await room.rows.events()).find(({ kind }) => kind === 'help-requested'),
    );
    expect(JSON.parse(press.text)).toMatchObject({
      details: { page: { address: startAddress(), title: 'Start page' }, via: 'page-button' },
    });
  });
});
