import type { Page } from 'puppeteer-core';
import type { Classroom } from '../classroom.ts';

/** One page of ours in one state, and how a Chromebook gets there from the state before it. */
export type PageState = {
  name: string;
  /** @returns the page, once it says what is to be looked at. */
  open: (room: Classroom) => Promise<Page>;
  /** Makes the Chromebook what it was before, where the next state would be another one for it. */
  leave?: (room: Classroom, page: Page) => Promise<void>;
};
