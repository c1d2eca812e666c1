import { PNG } from 'pngjs';
import { TargetType, type Browser, type Page, type Target } from 'puppeteer-core';

/** Every frame that Chromium paints in any tab, from the moment a tab is there. */
export type Film = {
  /** How many frames were seen so far. */
  frames(): number;
  /** The addresses that tabs had when a frame with the alarming colour was painted, since the last time this was asked. */
  alarms(): string[];
  /** Films a tab that was there before. */
  follow(page: Page): Promise<void>;
  stop(): void;
};

/** Magenta, in which no page of ours paints anything. */
export const alarming = '#ff00ff';

/** Small frames are quick to look through; a page that is magenta from edge to edge stays so. */
const size = { maxWidth: 342, maxHeight: 192 };

export function startFilm(browser: Browser): Film {
  let count = 0;
  let reel: { address: string; data: string }[] = [];
  const followed = new Set<Page>();
  const follow = async (page: Page) => {
    if (followed.has(page)) return;
    followed.add(page);
    const session = await page.createCDPSession();
    session.on('Page.screencastFrame', ({ data, sessionId }) => {
      count += 1;
      reel.push({ address: page.url(), data });
      // A tab may be closed before it hears that its frame has come.
      session.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined);
    });
    await session.send('Page.startScreencast', { format: 'png', everyNthFrame: 1, ...size });
  };
  const followNew = (target: Target) => {
    if (target.type() !== TargetType.PAGE) return;
    target
      .page()
      .then((page) => (page === null ? undefined : follow(page)))
      // Gone again before it could be filmed.
      .catch(() => undefined);
  };
  browser.on('targetcreated', followNew);
  return {
    frames: () => count,
    alarms() {
      const seen = reel.filter(({ data }) => isAlarming(data)).map(({ address }) => address);
      reel = [];
      return seen;
    },
    follow,
    stop: () => void browser.off('targetcreated', followNew),
  };
}

function isAlarming(data: string): boolean {
  const { data: pixels } = PNG.sync.read(Buffer.from(data, 'base64'));
  for (let at = 0; at < pixels.length; at += 4) {
    const [red = 0, green = 0, blue = 0] = pixels.subarray(at, at + 3);
    if (red > 230 && green < 25 && blue > 230) return true;
  }
  return false;
}
