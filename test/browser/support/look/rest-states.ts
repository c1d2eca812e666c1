import { findPage, fillsTheScreen } from '../../../../src/cli/demo/shield-page.ts';
import { waitUntil } from '../../../../src/cli/demo/wait-until.ts';
import { keepLesson } from '../kept-lesson.ts';
import type { PageState } from './page-state.ts';

/** A screen that a teacher makes rest, until the teacher ends it. */
function resting(name: string, said: Parameters<typeof keepLesson>[1], title: string): PageState {
  return {
    name,
    async open({ school: { chromebook, hub } }) {
      await keepLesson({ chromebook, hub }, said);
      const address = `chrome-extension://${chromebook.extensionId}/session/rest.html`;
      return waitUntil(`a resting page that says "${title}"`, async () => {
        const page = await findPage(chromebook.browser, (url) => url === address);
        // It may be closed, and another one opened, between any two of these.
        const heading = await page?.evaluate(() => document.querySelector('h1')?.innerText).catch(() => '');
        return page !== undefined && heading === title && (await fillsTheScreen(page)) && page;
      });
    },
    async leave({ school: { chromebook, hub } }) {
      await keepLesson({ chromebook, hub }, undefined);
      await waitUntil('no resting page', async () =>
        (await chromebook.browser.pages()).every((page) => !page.url().includes('/session/rest.html')),
      );
    },
  };
}

/** While a lesson runs. */
export const restStates: readonly PageState[] = [
  resting('rest-eyes-up', { eyesUp: true }, 'Eyes up, please.'),
  resting('rest-withdrawn', { withdrawn: true }, 'Please ask your teacher.'),
];
