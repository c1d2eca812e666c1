import type { Page } from 'puppeteer-core';
import type { PupilLanguage } from '../../../../src/domain/policy/pupil-language.ts';
import type { Classroom } from '../classroom.ts';

/** One page of ours in one state, and how a Chromebook gets there from the state before it. */
export type PageState = {
  name: string;
  /** Languages in which it is looked at as well, since their lines are long or high. */
  alsoIn?: readonly PupilLanguage[];
  /** @returns the page, once it says what is to be looked at. */
  open: (room: Classroom) => Promise<Page>;
  /** Makes the Chromebook what it was before, where the next state would be another one for it. */
  leave?: (room: Classroom, page: Page) => Promise<void>;
};
