import type { StreamFrame } from '../../contracts/stream/stream-frame.ts';
import type { Clock } from '../browser/clock.ts';

/** What waits this long, in milliseconds, is drawn in one go: a school that comes in at once says hundreds of things within a second. */
export const togetherMs = 250;

/** Nobody waits for these to the quarter of a second. */
const mayWait: readonly StreamFrame['type'][] = ['tile', 'presence', 'keepalive', 'alert-watch', 'log-entry'];

export type FramesTogether = {
  add: (frame: StreamFrame) => void;
  /** Takes in what waits. */
  flush: () => void;
};

/** Passes frames on in their order: a press at once, with all that came before it, and what may wait a little together. */
export function framesTogether(
  clock: Clock,
  takeIn: (frames: readonly StreamFrame[]) => void,
): FramesTogether {
  let waiting: StreamFrame[] = [];
  let stopTimer: (() => void) | undefined;
  const flush = (): void => {
    stopTimer?.();
    stopTimer = undefined;
    const frames = waiting;
    waiting = [];
    if (frames.length > 0) takeIn(frames);
  };
  return {
    add(frame) {
      waiting.push(frame);
      if (!mayWait.includes(frame.type)) flush();
      else stopTimer ??= clock.after(togetherMs, flush);
    },
    flush,
  };
}
