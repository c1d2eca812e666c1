import type { StreamFrame } from '../../contracts/stream/stream-frame.ts';

/** Frames that are kept for a tab which comes late. */
const keptFrames = 1_000;

/** What the holder of a stream remembers of it, so that another tab can be told what it missed. */
export type ToldFrames = {
  add: (frame: StreamFrame, text: string) => void;
  /**
   * How things stand, and every frame after one, as texts; undefined when older ones are missing here.
   *
   * @param now by this computer's clock, in milliseconds since 1970.
   */
  after: (since: number, now: number) => string[] | undefined;
};

/**
 * @param begins id of the frame after which the stream was opened.
 * @param clock this computer's, in milliseconds since 1970.
 */
export function createToldFrames(begins: number, clock: () => number): ToldFrames {
  const frames: { id: number; text: string }[] = [];
  let missing = begins;
  let present: Set<string> | undefined;
  let clockAheadMs = 0;
  return {
    add(frame, text) {
      if (frame.type === 'open') present = new Set(frame.present);
      if (frame.type === 'presence' && frame.present) present?.add(frame.deviceId);
      if (frame.type === 'presence' && !frame.present) present?.delete(frame.deviceId);
      if (frame.type === 'open' || frame.type === 'keepalive')
        clockAheadMs = clock() - Date.parse(frame.hubTime);
      if (!('id' in frame) || typeof frame.id !== 'number') return;
      frames.push({ id: frame.id, text });
      if (frames.length > keptFrames) missing = frames.shift()?.id ?? missing;
    },
    after(since, now) {
      if (since < missing) return undefined;
      const rest = frames.filter(({ id }) => id > since).map(({ text }) => text);
      if (present === undefined) return rest;
      const hubTime = new Date(now - clockAheadMs).toISOString();
      return [JSON.stringify({ type: 'open', hubTime, present: [...present] }), ...rest];
    },
  };
}
