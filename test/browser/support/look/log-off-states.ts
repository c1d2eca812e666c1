import type { Page } from 'puppeteer-core';
import { fillsTheScreen } from '../../../../src/cli/demo/shield-page.ts';
import { waitUntil } from '../../../../src/cli/demo/wait-until.ts';
import type { Classroom } from '../classroom.ts';
import { keepLesson } from '../kept-lesson.ts';
import { keepReport } from './keep-report.ts';
import { ownPage } from './own-page.ts';
import type { PageState } from './page-state.ts';

const lessonId = '01981a3e-0000-7000-8000-0000000000ff';

/** After "I pressed by mistake" led to the start page. */
const ledOn = { byMistake: true, ledToStartPage: true };

/** The end of a lesson, which covers the screen. */
async function endLesson(room: Classroom, words: string): Promise<Page> {
  const { browser, extensionId } = room.school.chromebook;
  await (
    await room.school.chromebook.worker()
  ).evaluate(
    (ended) => chrome.storage.local.set({ endedLesson: { lessonId: ended, here: true, closed: true } }),
    lessonId,
  );
  return waitUntil(`a page that says "${words}"`, async () => {
    const page = (await browser.pages()).find(
      (one) => one.url() === `chrome-extension://${extensionId}/session/rest.html`,
    );
    const said = await page?.evaluate(() => document.body.innerText).catch(() => undefined);
    // Its tab is named after it: it does not rest, it waits for the child to go.
    return (
      page !== undefined &&
      said?.includes(words) &&
      (await fillsTheScreen(page)) &&
      (await page.title()) === 'The lesson is over.' &&
      page
    );
  });
}

/** The next lesson begins, and takes the page away. */
async function nextLesson(room: Classroom): Promise<void> {
  const { chromebook, hub } = room.school;
  await keepReport(room, undefined);
  // What the report held up would go on at the next heartbeat, once no lesson runs.
  await (await chromebook.worker()).evaluate(() => chrome.storage.local.remove('endedLesson'));
  await keepLesson({ chromebook, hub }, {});
  await waitUntil('no page that asks to log off', async () =>
    (await chromebook.browser.pages()).every((page) => !page.url().includes('/session/rest.html')),
  );
  // The end that the lesson before has left undone is not taken for that of this one.
  const worker = await chromebook.worker();
  await worker.evaluate(() => chrome.storage.local.remove('endedLesson'));
  await waitUntil('nobody to be asked to log off', () =>
    worker.evaluate(async () => !('logOff' in (await chrome.storage.session.get('logOff')))),
  );
  await keepLesson({ chromebook, hub }, undefined);
}

/** What covers the screen once a lesson is over. */
export const logOffStates: readonly PageState[] = [
  { name: 'log-off', open: (room) => endLesson(room, 'Log off now.'), leave: nextLesson },
  {
    name: 'log-off-message-waits',
    async open(room) {
      await keepReport(room, { ...ledOn, arrived: false });
      return endLesson(room, 'Wait. Your message is still being sent.');
    },
    leave: nextLesson,
  },
  {
    name: 'log-off-tell-adult',
    async open(room) {
      await keepReport(room, { ...ledOn, arrived: true });
      return endLesson(room, 'Leave the lid open, and tell an adult.');
    },
    leave: nextLesson,
  },
  {
    name: 'log-off-waits',
    async open(room) {
      await room.school.stopHub();
      const page = await ownPage(room, 'session/start.html');
      // That it was refused is an event, on its way to a hub that is not there.
      await page.goto('http://elsewhere.example/').catch(() => undefined);
      await page.waitForSelector('#foot a');
      return endLesson(room, 'Wait. This Chromebook is still sending. Leave the lid open.');
    },
    async leave(room) {
      await room.school.startHub();
      await nextLesson(room);
    },
  },
];
