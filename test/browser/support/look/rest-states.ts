import type { Page } from 'puppeteer-core';
import { findPage, fillsTheScreen } from '../../../../src/cli/demo/shield-page.ts';
import { waitUntil } from '../../../../src/cli/demo/wait-until.ts';
import { schoolTime } from '../../../../src/domain/decisions/school-time.ts';
import { weekdays } from '../../../../src/domain/policy/lesson-hours.ts';
import type { Classroom } from '../classroom.ts';
import { keepLesson } from '../kept-lesson.ts';
import type { PageState } from './page-state.ts';

/** The resting page that fills the screen and says this. */
const restingPage = ({ school: { chromebook } }: Classroom, words: string): Promise<Page> =>
  waitUntil(`a resting page that says "${words}"`, async () => {
    const address = `chrome-extension://${chromebook.extensionId}/session/rest.html`;
    const page = await findPage(chromebook.browser, (url) => url === address);
    // It may be closed, and another one opened, between any two of these.
    const said = await page?.evaluate(() => document.querySelector('main')?.innerText).catch(() => '');
    return page !== undefined && said?.includes(words) === true && (await fillsTheScreen(page)) && page;
  });

const noRest = ({ school: { chromebook } }: Classroom) =>
  waitUntil('no resting page', async () =>
    (await chromebook.browser.pages()).every((page) => !page.url().includes('/session/rest.html')),
  );

/** A screen that a teacher makes rest, until the teacher ends it. */
function resting(name: string, said: Parameters<typeof keepLesson>[1], title: string): PageState {
  return {
    name,
    async open(room) {
      await keepLesson(room.school, said);
      return restingPage(room, title);
    },
    async leave(room) {
      await keepLesson(room.school, undefined);
      await noRest(room);
    },
  };
}

const leftAlone: PageState = {
  name: 'rest-left-alone',
  async open(room) {
    const worker = await room.school.chromebook.worker();
    await worker.evaluate(() => {
      // Chromium without a screen never finds anybody away; the event is the one that it would send.
      (chrome.idle.onStateChanged as unknown as { dispatch: (state: string) => void }).dispatch('idle');
    });
    return restingPage(room, 'Touch it or press a key to go on.');
  },
  async leave(room, page) {
    // The page may be gone before the finger is up.
    await Promise.allSettled([page.click('.go-on')]);
    await noRest(room);
  },
};

const noLesson: PageState = {
  name: 'rest-no-lesson',
  async open(room) {
    const { chromebook, policy } = room.school;
    const yesterday = weekdays[(schoolTime(Date.now()).weekday + 6) % 7];
    const lessonHours = [{ days: [yesterday], from: '09:00', until: '10:00' }];
    await chromebook.setPolicy({ ...policy, outsideLessons: 'rest', lessonHours });
    return restingPage(room, 'There is no lesson now.');
  },
  async leave(room) {
    await room.school.chromebook.setPolicy(room.school.policy);
    await noRest(room);
  },
};

/** Whatever makes a screen rest. */
export const restStates: readonly PageState[] = [
  resting('rest-eyes-up', { eyesUp: true }, 'Eyes up, please.'),
  resting('rest-withdrawn', { withdrawn: true }, 'Please ask your teacher.'),
  leftAlone,
  noLesson,
];
