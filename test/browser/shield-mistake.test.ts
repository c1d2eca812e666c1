import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { findShieldPage } from '../../src/cli/demo/shield-page.ts';
import { waitUntil } from '../../src/cli/demo/wait-until.ts';
import type { SchoolEvent } from '../../src/domain/events/school-event.ts';
import { startClassroom, waitUntilClosed, type Classroom } from './support/classroom.ts';
import { tap, waitForWords, wordsOn } from './support/shield-face.ts';

const words = '<!doctype html><title>Castles</title><p>A castle was a home.';
const longerThanTheWaitMs = 11_000;

let room: Classroom;

beforeAll(async () => {
  room = await startClassroom({ policy: { pressedByMistake: 'start-page', lidCloseKeepsAwake: true } });
  expect(room.school.chromebook.policySource).toBe('managed');
});
afterEach(() => room.liftAll());
afterAll(() => room.close());

async function pressed(): Promise<Page> {
  const page = await room.open(words);
  await room.press(page);
  const shield = await room.shield();
  await waitUntilClosed(page);
  await waitForWords(shield, 'Go and tell an adult.');
  return shield;
}

const start = () => `chrome-extension://${room.school.chromebook.extensionId}/session/start.html`;
const findShield = () => findShieldPage(room.school.chromebook.browser, room.school.chromebook.extensionId);
const barWidth = (shield: Page) =>
  shield.$eval('.wait-bar', (bar) => Math.round(bar.getBoundingClientRect().width));

async function saidMistake(): Promise<Page> {
  const shield = await pressed();
  await tap(shield, 'I pressed by mistake');
  await waitForWords(shield, 'The start page opens soon.');
  return shield;
}

describe('where policy lets "I pressed by mistake" lead to the start page', () => {
  it('it does so after a short wait, never back to the page, and the alert stays open', async () => {
    room.school.pages.put('/other', words);
    const worker = await room.school.chromebook.worker();
    await worker.evaluate(async () => {
      await chrome.windows.create({ url: 'http://castle.example/other', width: 600, height: 400 });
    });
    const shield = await saidMistake();
    const wide = await barWidth(shield);
    await waitUntil('the bar to be shorter', async () => (await barWidth(shield)) < wide / 2);
    await waitUntil('the start page', async () => shield.url() === start());

    const open = await room.school.chromebook.browser.pages();
    expect(open.map((page) => page.url()).filter((url) => /page-\d/.test(url))).toEqual([]);
    expect(await findShield()).toBeUndefined();
    const shown = await worker.evaluate(async () =>
      (await chrome.windows.getAll()).map(({ state }) => state).filter((state) => state !== 'minimized'),
    );
    expect(shown.length, 'the other window is back').toBeGreaterThan(1);
    await shield.waitForSelector('.help-button');
    expect(await wordsOn(shield)).not.toContain('All is well');

    const board = room.school.teacher.page;
    await waitUntil('the mark on the board', () => board.$('.strip-mistake'));
    expect(await board.$eval('.strip-press', (one) => one.getAttribute('data-status'))).toBe('needs-help');
    const events = (await room.rows.events()).map(({ text }) => JSON.parse(text) as SchoolEvent);
    expect(events.findLast(({ kind }) => kind === 'pressed-by-mistake')?.details).toMatchObject({
      leadsTo: 'start-page',
    });

    // A child who needs help after all presses again.
    const page = await room.open(words);
    await room.press(page);
    await room.shield();
    await waitUntilClosed(page);
  });

  it('a child who takes it back stays where it is', async () => {
    const shield = await saidMistake();
    await tap(shield, 'No, I want to tell');
    await waitForWords(shield, 'Go and tell an adult.');
    await new Promise((resolve) => setTimeout(resolve, longerThanTheWaitMs));
    expect(await wordsOn(await room.shield())).toContain('Go and tell an adult.');
  });

  it('a page that is loaded anew in the middle of it waits anew, by no clock that can be set', async () => {
    const shield = await saidMistake();
    const wide = await barWidth(shield);
    await waitUntil('the bar to be shorter', async () => (await barWidth(shield)) < wide / 2);
    await shield.evaluateOnNewDocument(() => {
      const now = Date.now.bind(Date);
      Date.now = () => now() + 365 * 24 * 3_600_000;
    });
    await shield.reload();
    await waitForWords(shield, 'The start page opens soon.');
    expect(await barWidth(shield)).toBeGreaterThan(wide / 2);
    await waitUntil('the start page', async () => shield.url() === start());
  });
});

describe('where policy keeps a closed lid awake', () => {
  it('the shield says "Close the lid." before the report has arrived', async () => {
    await room.school.stopHub();
    const shield = await pressed();
    await waitForWords(shield, 'Your message is kept.');
    expect(await wordsOn(shield)).toContain('Close the lid.');
    await room.school.startHub();
  });
});
