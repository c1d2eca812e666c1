import { afterNextFrame } from '../press/after-next-frame.ts';

/** A tab in the background paints nothing; it is not waited for longer than this, in milliseconds. */
const paintsWithinMs = 200;

/** Resolves when the first frame was handed over, or a moment later in a tab that is not seen. */
export function soonAfterPainting(): Promise<void> {
  return new Promise((resolve) => {
    afterNextFrame(resolve);
    setTimeout(resolve, paintsWithinMs);
  });
}
