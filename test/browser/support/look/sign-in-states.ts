import type { Page } from 'puppeteer-core';
import { answerSignIn } from '../../../../src/cli/demo/answer-sign-in.ts';
import type { SignInWord } from '../../../../src/domain/sign-in/sign-in-word.ts';
import type { SignInStep } from '../../../../src/domain/sign-in/sign-in-step.ts';
import type { Classroom } from '../classroom.ts';
import { keepLesson } from '../kept-lesson.ts';
import { forgetAnswers, signInAsks } from '../sign-in-face.ts';
import { ownPage } from './own-page.ts';
import type { PageState } from './page-state.ts';

const asks = (room: Classroom, step: SignInStep): Promise<Page> => signInAsks(room.school.chromebook, step);

async function tap(page: Page, says: SignInWord['says']): Promise<void> {
  await (await page.waitForSelector(`[data-says="${says}"]`))?.click();
}

const store = async (room: Classroom, kept: object) =>
  (await room.school.chromebook.worker()).evaluate((values) => chrome.storage.local.set(values), kept);

/** Some well-formed staff code; nobody knows of which code. */
const staffCode = `1000$${'a'.repeat(22)}$${'b'.repeat(43)}`;

/** What is asked and told at sign-in, in the order in which one leads to the other. */
export const signInStates: readonly PageState[] = [
  {
    name: 'sign-in-class',
    async open(room) {
      await forgetAnswers(room.school.chromebook);
      const page = await ownPage(room, 'session/start.html');
      await page.evaluate(async () => {
        await chrome.runtime.sendMessage({ type: 'sign-in-word', word: { says: 'not-my-class' } });
      });
      return asks(room, 'class');
    },
  },
  {
    name: 'sign-in-number',
    async open(room) {
      const page = await asks(room, 'class');
      await page.click('.class-tile[data-colour="turquoise"]');
      return asks(room, 'number');
    },
  },
  {
    name: 'sign-in-number-questioned',
    async open(room) {
      await tap(await asks(room, 'number'), 'not-my-number');
      return asks(room, 'number-questioned');
    },
  },
  {
    name: 'sign-in-rules',
    alsoIn: ['ur'],
    async open(room) {
      await tap(await asks(room, 'number-questioned'), 'go-on');
      return asks(room, 'rules');
    },
  },
  {
    name: 'sign-in-other-class',
    alsoIn: ['ur'],
    async open(room) {
      await keepLesson(room.school, { classColour: 'purple' });
      return asks(room, 'class-unexpected');
    },
    leave: (room) => keepLesson(room.school, undefined),
  },
  {
    name: 'sign-in-number-twice',
    async open(room) {
      await store(room, { numberTwice: { deviceNumber: 14, claimedTwice: true } });
      return asks(room, 'number-twice');
    },
    leave: (room) => store(room, { numberTwice: { deviceNumber: 14, claimedTwice: false } }),
  },
  {
    name: 'sign-in-number-missing',
    async open(room) {
      const { chromebook, policy } = room.school;
      await chromebook.setPolicy({ ...policy, staffCode, deviceNumber: { source: 'asset-id' } });
      const page = await asks(room, 'number-missing');
      await (await page.waitForSelector('.for-an-adult summary'))?.click();
      await page.waitForSelector('.for-an-adult form', { visible: true });
      return page;
    },
    async leave(room) {
      const { chromebook, policy } = room.school;
      await chromebook.setPolicy(policy);
      await asks(room, 'rules');
      await answerSignIn(chromebook);
    },
  },
];
