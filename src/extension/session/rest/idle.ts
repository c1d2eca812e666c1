import { browser } from '../../platform/browser.ts';

/** How long nobody has touched this Chromebook, as far as the browser tells. */
export type Idle = {
  /** Has the browser tell when nobody has touched anything for so many minutes. */
  watch: (minutes: number) => void;
  isLeftAlone: (minutes: number) => Promise<boolean>;
  /** Something is heard: a class that watches a film touches nothing. */
  isHeard: () => Promise<boolean>;
};

/** The least that Chrome tells apart, in seconds. */
const shortestS = 15;

export const browserIdle: Idle = {
  watch(minutes) {
    browser.idle.setDetectionInterval(Math.max(shortestS, minutes * 60));
  },
  isLeftAlone: async (minutes) =>
    (await browser.idle.queryState(Math.max(shortestS, minutes * 60))) === 'idle',
  async isHeard() {
    const heard = await browser.tabs.query({ active: true, audible: true });
    return heard.some(({ mutedInfo }) => mutedInfo?.muted !== true);
  },
};
