import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillsTheScreen } from '../../src/cli/demo/shield-page.ts';
import { waitUntil } from '../../src/cli/demo/wait-until.ts';
import type { SchoolEvent } from '../../src/domain/events/school-event.ts';
import { alarmWaitMs, startClassroom, type Classroom } from './support/classroom.ts';
import { killWorkerAt } from './support/kill-worker-at.ts';
import { endForAll, startLesson, writeClass } from './support/run-lesson.ts';

const moat = '<!doctype html><title>The moat</title><h1>The moat</h1>';
const asksBeforeItGoes = `<!doctype html><title>Story</title><textarea></textarea><script>
  addEventListener('beforeunload', (event) => event.preventDefault());
</script>`;

let room: Classroom;
let classId: string;

beforeAll(async () => {
  room = await startClassroom({
    policy: {
      clearAfterLesson: ['cookies', 'site-storage', 'history'],
      logOffAfterLesson: true,
      chromeosFake: { session: 'managed-guest' },
    },
  });
  expect(room.school.chromebook.policySource).toBe('managed');
  classId = await writeClass(room);
});
afterAll(() => room.close());

const own = (path: string) => `chrome-extension://${room.school.chromebook.extensionId}/${path}`;
const worker = () => room.school.chromebook.worker();
const addresses = async () =>
  (await worker()).evaluate(async () =>
    (await chrome.tabs.query({})).map(({ url, pendingUrl }) => pendingUrl ?? url ?? '').sort(),
  );
const kept = async (area: 'local' | 'session', key: string) =>
  (await worker()).evaluate(async (from, name) => (await chrome.storage[from].get(name))[name], area, key);
const castleCookies = async () =>
  (await worker()).evaluate(async () => (await chrome.cookies.getAll({ domain: 'castle.example' })).length);
const isSignedOut = async () => (await kept('session', 'fakeChromeosSignedOut')) === true;

const lessonIsHere = (lessonId: string) =>
  waitUntil(
    'the lesson on the Chromebook',
    async () => (await kept('session', 'lessonHere')) === lessonId,
    alarmWaitMs,
  );

/** And its window: a tab that opens while that closes goes with it. */
const pageThatAsksIsGone = () =>
  waitUntil(
    'no page that asks to log off',
    async () =>
      !(await addresses()).includes(own('session/rest.html')) &&
      (await (await worker()).evaluate(async () => (await chrome.windows.getAll()).length)) === 1,
    alarmWaitMs,
  );

/** A lesson that the Chromebook is in, with two windows and what a site leaves behind. */
async function lessonWithTabs(): Promise<{ lessonId: string; story: Page }> {
  const lessonId = await startLesson(room, classId);
  await lessonIsHere(lessonId);
  await pageThatAsksIsGone();
  await (await worker()).evaluate(() => chrome.storage.session.remove('fakeChromeosSignedOut'));
  await room.open(moat);
  const story = await room.open(asksBeforeItGoes);
  await story.type('textarea', 'Once upon a time');
  await story.evaluate(() => {
    // oxlint-disable-next-line unicorn/no-document-cookie -- what a site does
    document.cookie = 'whose=mine; max-age=86400';
    localStorage.setItem('whose', 'mine');
  });
  await (
    await worker()
  ).evaluate(async () => void (await chrome.windows.create({ url: 'http://castle.example/other' })));
  await waitUntil('the other window', async () =>
    (await addresses()).includes('http://castle.example/other'),
  );
  expect(await castleCookies()).toBe(1);
  return { lessonId, story };
}

async function logOffPage(): Promise<Page | undefined> {
  const pages = await room.school.chromebook.browser.pages();
  return pages.find((page) => page.url() === own('session/rest.html'));
}

/** The page that asks to log off, in front of everything, saying this. */
const logOffPageThatSays = (words: string) =>
  waitUntil(
    `a page that says "${words}"`,
    async () => {
      const page = await logOffPage();
      const text = await page?.evaluate(() => document.body.innerText).catch(() => undefined);
      return page !== undefined && text?.includes(words) && (await fillsTheScreen(page)) && page;
    },
    alarmWaitMs,
  );

const ends = async () =>
  (await room.rows.events())
    .map(({ text }) => JSON.parse(text) as SchoolEvent)
    .filter((event) => event.kind === 'session-ended');

/** Events that the hub does not have. */
const unsent = async () =>
  (await worker()).evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const open = indexedDB.open('lids-down');
        open.addEventListener('error', () => reject(open.error ?? new Error('no database')));
        open.addEventListener('success', () => {
          const count = open.result.transaction('events').objectStore('events').count();
          count.addEventListener('success', () => {
            open.result.close();
            resolve(count.result);
          });
        });
      }),
  );

const onlyOurPages = () =>
  waitUntil(
    'every tab to be closed',
    async () => (await addresses()).every((address) => address.startsWith(own(''))),
    alarmWaitMs,
  );

describe('when the teacher ends the lesson', () => {
  it('every tab closes, data goes, the receipt arrives and the guest session is signed out', async () => {
    const { lessonId } = await lessonWithTabs();
    const from = Date.now();
    await endForAll(room, lessonId);
    await logOffPageThatSays('The lesson is over.');
    console.info(`the page that asks to log off filled the screen after ${Date.now() - from} ms`);
    await onlyOurPages();
    await waitUntil('the session to be signed out', isSignedOut, alarmWaitMs);
    console.info(`signed out after ${Date.now() - from} ms`);
    expect(await addresses()).toEqual([own('session/rest.html'), own('session/start.html')]);
    expect(await castleCookies()).toBe(0);
    expect(await kept('local', 'endedLesson')).toBeUndefined();
    expect(await ends()).toMatchObject([{ details: { reason: 'lesson-ended', last: { report: 0 } } }]);
    await logOffPageThatSays('Log off now.');
  });

  it('the next lesson takes the page away, and what a site had stored is gone', async () => {
    const { lessonId, story } = await lessonWithTabs();
    await story.evaluate(() => localStorage.setItem('whose', 'next'));
    await endForAll(room, lessonId);
    await waitUntil('the session to be signed out', isSignedOut, alarmWaitMs);
    const next = await startLesson(room, classId);
    await lessonIsHere(next);
    await pageThatAsksIsGone();
    const page = await room.open(moat);
    expect(await page.evaluate(() => [localStorage.length, document.cookie])).toEqual([0, '']);
    await endForAll(room, next);
    await onlyOurPages();
  });

  it.each(['tabs-closed', 'data-cleared', 'receipt-kept'] as const)(
    'a worker that is killed at %s is followed by one that finishes',
    async (place) => {
      const { lessonId } = await lessonWithTabs();
      const { killed } = await killWorkerAt(room, place);
      await endForAll(room, lessonId);
      await killed;
      await waitUntil('the session to be signed out', isSignedOut, alarmWaitMs);
      await onlyOurPages();
      expect(await castleCookies()).toBe(0);
    },
  );

  it('a shield stays, and holds data and session back until an adult has lifted it', async () => {
    const { lessonId, story } = await lessonWithTabs();
    await story.bringToFront();
    await room.press(story);
    const shield = await room.shield();
    await endForAll(room, lessonId);
    await waitUntil('the end to be noted', async () => (await kept('local', 'endedLesson')) !== undefined);
    await room.school.chromebook.killWorker();
    await waitUntil('the press at the hub', async () => (await room.presses()).length === 1, alarmWaitMs);
    expect(await fillsTheScreen(shield)).toBe(true);
    expect(await castleCookies()).toBe(1);
    expect(await isSignedOut()).toBe(false);
    expect(await addresses()).toContain('http://castle.example/other');
    await room.liftAll();
    await waitUntil('the session to be signed out', isSignedOut, alarmWaitMs);
    await onlyOurPages();
    expect(await castleCookies()).toBe(0);
    expect((await ends()).at(-1)).toMatchObject({ details: { last: { report: 1 } } });
  });
});

describe('with the hub gone at the end of a lesson', () => {
  it('nobody is signed out before everything is sent, and the page says so', async () => {
    await lessonWithTabs();
    const before = (await ends()).length;
    await room.school.stopHub();
    const refused = await room.school.chromebook.browser.newPage();
    await refused.goto('http://elsewhere.example/').catch(() => undefined);
    await waitUntil('the refusal to be written down', async () => (await unsent()) > 0);
    await (
      await worker()
    ).evaluate(async () => {
      type Kept = { lessonRecord: { heard: number; countdown: { leftMs: number } } };
      const { lessonRecord } = await chrome.storage.local.get<Kept>('lessonRecord');
      // It is over here, and the hub of this test, where it runs on, is not heard about it.
      lessonRecord.heard = Number.MAX_SAFE_INTEGER;
      lessonRecord.countdown.leftMs = 0;
      await chrome.storage.local.set({ lessonRecord });
    });
    await room.school.chromebook.killWorker();
    await worker();
    await logOffPageThatSays('Wait. This Chromebook is still sending.');
    await onlyOurPages();
    expect(await isSignedOut()).toBe(false);
    await room.school.chromebook.killWorker();
    await room.school.startHub();
    await waitUntil('the session to be signed out', isSignedOut, alarmWaitMs);
    await logOffPageThatSays('Log off now.');
    expect((await ends()).length).toBe(before + 1);
  });
});
