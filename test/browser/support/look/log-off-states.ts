import type { Page } from 'puppeteer-core';
import { fillsTheScreen } from '../../../../src/cli/demo/shield-page.ts';
import { waitUntil } from '../../../../src/cli/demo/wait-until.ts';
import type { Classroom } from '../classroom.ts';
import { keepLesson } from '../kept-lesson.ts';
import type { PageState } from './page-state.ts';

const lessonId = '01981a3e-0000-7000-8000-0000000000ff';

/** A report in the device's own store, as it lies there after "I pressed by mistake" led to the start page; or none. */
async function keepReport(room: Classroom, report: { arrived: boolean } | undefined): Promise<void> {
  const record = report && {
    eventId: '01981a3e-0000-7000-8000-0000000000fe',
    session: lessonId,
    pressedAt: Date.now(),
    kept: true,
    state: 'open',
    stateAt: Date.now(),
    frameId: 0,
    lifted: false,
    byMistake: true,
    ledToStartPage: true,
    ...report,
  };
  await (
    await room.school.chromebook.worker()
  ).evaluate(async (kept) => {
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve) => request.addEventListener('success', () => resolve(request.result)));
    const database = await answer(indexedDB.open('lids-down'));
    const store = database.transaction('reports', 'readwrite').objectStore('reports');
    await (kept === undefined ? answer(store.clear()) : answer(store.put(kept)));
    database.close();
  }, record);
}

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
    return page !== undefined && said?.includes(words) && (await fillsTheScreen(page)) && page;
  });
}

/** The next lesson begins, and takes the page away. */
async function nextLesson(room: Classroom): Promise<void> {
  const { chromebook, hub } = room.school;
  await keepReport(room, undefined);
  await keepLesson({ chromebook, hub }, {});
  await waitUntil('no page that asks to log off', async () =>
    (await chromebook.browser.pages()).every((page) => !page.url().includes('/session/rest.html')),
  );
  await keepLesson({ chromebook, hub }, undefined);
}

/** What covers the screen once a lesson is over. */
export const logOffStates: readonly PageState[] = [
  { name: 'log-off', open: (room) => endLesson(room, 'Log off now.'), leave: nextLesson },
  {
    name: 'log-off-message-waits',
    async open(room) {
      await keepReport(room, { arrived: false });
      return endLesson(room, 'Wait. Your message is still being sent.');
    },
    leave: nextLesson,
  },
  {
    name: 'log-off-tell-adult',
    async open(room) {
      await keepReport(room, { arrived: true });
      return endLesson(room, 'Leave the lid open, and tell an adult.');
    },
    leave: nextLesson,
  },
];
