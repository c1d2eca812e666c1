import * as z from 'zod/mini';

/** A moment, by the two clocks that a worker has. */
export type Moment = {
  /** Milliseconds since 1970. A child's clock may be set, forth or back. */
  wallMs: number;
  /** Milliseconds since this worker started: nobody sets it, but it stands still while the lid is closed and ends with the worker. */
  aliveMs: number;
  /** Tells this worker from those before it. */
  life: string;
};

/** How much of a lesson was left, and when that was counted. */
export const countdown = z.object({
  lessonId: z.uuidv7(),
  leftMs: z.number(),
  wallMs: z.number(),
  aliveMs: z.number(),
  life: z.string(),
});
export type Countdown = z.infer<typeof countdown>;

/**
 * The same countdown at a later moment. Of the two clocks the one that went further counts: a clock that was set back prolongs
 * nothing, and neither does a closed lid.
 *
 * @returns `byWall`: the wall clock alone brought it to its end, which may be a clock that was set forth.
 */
export function countDown(before: Countdown, moment: Moment): { countdown: Countdown; byWall: boolean } {
  const aliveMs = moment.life === before.life ? moment.aliveMs - before.aliveMs : moment.aliveMs;
  const elapsedMs = Math.max(0, moment.wallMs - before.wallMs, aliveMs);
  const leftMs = Math.max(0, before.leftMs - elapsedMs);
  return {
    countdown: { lessonId: before.lessonId, leftMs, ...moment },
    byWall: leftMs === 0 && aliveMs < before.leftMs,
  };
}
