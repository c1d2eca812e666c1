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
 * How much time has passed since an earlier moment, in milliseconds: of the two clocks the one that went further counts, so that setting one
 * back prolongs nothing, and neither does a closed lid.
 */
export function elapsedMs(before: Moment, { wallMs, aliveMs, life }: Moment): number {
  return Math.max(0, wallMs - before.wallMs, aliveSince(before, { aliveMs, life }));
}

function aliveSince(before: Moment, { aliveMs, life }: Pick<Moment, 'aliveMs' | 'life'>): number {
  return life === before.life ? aliveMs - before.aliveMs : aliveMs;
}

/**
 * The same countdown at a later moment.
 *
 * @returns `byWall`: the wall clock alone brought it to its end, which may be a clock that was set forth.
 */
export function countDown(before: Countdown, moment: Moment): { countdown: Countdown; byWall: boolean } {
  const aliveMs = aliveSince(before, moment);
  const leftMs = Math.max(0, before.leftMs - elapsedMs(before, moment));
  return {
    countdown: { lessonId: before.lessonId, leftMs, ...moment },
    byWall: leftMs === 0 && aliveMs < before.leftMs,
  };
}
