/** So many addresses refused within this minute and the one before it are worth a word on the board (needs: false alarms bury the true ones). */
export const blockedOftenFrom = 10;

/** So long after it was last so, in milliseconds, the word lapses by itself. */
export const blockedOftenLastsMs = 180_000;

/** The board is told at most so often, in milliseconds, that it is still so. */
export const blockedOftenToldEveryMs = 30_000;

/** How many addresses were refused from one minute to another, both by their beginning, in milliseconds since 1970. */
export type Flood = { from: number; until: number; blocks: number };

const minuteMs = 60_000;

/** Minutes that follow each other are one flood: forty refusals in a minute are one line, and so are four hundred in ten. */
export function floodsOf(minutes: readonly { minute: number; blocks: number }[]): Flood[] {
  const floods: Flood[] = [];
  for (const { minute, blocks } of minutes.toSorted((one, other) => one.minute - other.minute)) {
    const last = floods.at(-1);
    if (last !== undefined && minute - last.until <= minuteMs) {
      last.until = minute;
      last.blocks += blocks;
    } else floods.push({ from: minute, until: minute, blocks });
  }
  return floods;
}
