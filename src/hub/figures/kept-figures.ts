import type { FiguresResponse } from '../../contracts/http/figures.ts';

type Gather = (back: number, now: Date) => Promise<FiguresResponse>;

/** Figures that were counted are given again for so long, in milliseconds. */
export const figuresKeptMs = 60_000;

/**
 * Counts one term at a time, and gives what was counted to whoever asks within a minute: Chromebooks wait for the same store. What could
 * not be counted is not kept.
 */
export function keptFigures(gather: Gather): Gather {
  const kept = new Map<number, { at: number; figures: Promise<FiguresResponse> }>();
  let counting: Promise<unknown> = Promise.resolve();
  return (back, now) => {
    const at = now.getTime();
    const known = kept.get(back);
    // A clock that was set back makes what is kept no newer.
    if (known !== undefined && at >= known.at && at < known.at + figuresKeptMs) return known.figures;
    const figures = counting.then(() => gather(back, now));
    kept.set(back, { at, figures });
    counting = figures.catch(() => {
      if (kept.get(back)?.figures === figures) kept.delete(back);
    });
    return figures;
  };
}
