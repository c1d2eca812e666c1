import { ProtocolError, type Page } from 'puppeteer-core';

/** One picture that a page really put on the screen, and when (milliseconds since 1970). */
export type Frame = { time: number; png: Buffer };

/** A film of one page: every change of its picture, without the pauses that taking screenshots makes. */
export type Film = {
  readonly frames: readonly Frame[];
  /** What was on the screen at a moment; the first picture after it when there was none before. */
  at(time: number): Frame | undefined;
};

/** Starts to film. The film ends with its page. */
export async function filmPage(page: Page): Promise<Film> {
  const session = await page.createCDPSession();
  const frames: Frame[] = [];
  session.on('Page.screencastFrame', ({ data, metadata, sessionId }) => {
    frames.push({ time: (metadata.timestamp ?? 0) * 1000, png: Buffer.from(data, 'base64') });
    session.send('Page.screencastFrameAck', { sessionId }).catch((error: unknown) => {
      // The page was closed between a picture and its receipt: nothing more is to come.
      if (!(error instanceof ProtocolError)) throw error;
    });
  });
  await session.send('Page.startScreencast', { format: 'png' });
  return {
    frames,
    // Pictures may come in another order than they were painted.
    at: (time) => {
      const inOrder = frames.toSorted((one, other) => one.time - other.time);
      return inOrder.findLast((frame) => frame.time <= time) ?? inOrder[0];
    },
  };
}
