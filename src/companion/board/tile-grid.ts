/** How the tiles lie: `columns` side by side; `scrolls` when they cannot all be large enough at once. */
export type TileGrid = { columns: number; scrolls: boolean };

export type Room = { width: number; height: number };

/** A tile is best about this much wider than high. */
const shape = 1.45;
/** With less height than this, in CSS pixels, a number cannot be read from the back of a room. */
const smallestHeight = 88;
/** With less than this, not from a desk away: what tiles may shrink to while presses stand above them. */
const smallestHeightForAWhile = 72;
const smallestWidth = 108;

/**
 * The number of columns that makes `count` tiles as large as they can be. It depends on the whole room only, so that
 * every number keeps its place when a press takes some of that room from above.
 *
 * @param whole the room when nothing else is there, in CSS pixels.
 * @param left what is left of it now.
 */
export function tileGrid(count: number, whole: Room, left: Room): TileGrid {
  const most = Math.max(1, Math.floor(whole.width / smallestWidth));
  let best = { columns: Math.min(most, Math.max(count, 1)), size: 0 };
  for (let columns = 1; columns <= Math.min(most, count); columns++) {
    const rowHeight = whole.height / Math.ceil(count / columns);
    const size = Math.min(whole.width / columns / shape, rowHeight);
    if (size > best.size) best = { columns, size };
  }
  const rows = Math.ceil(count / best.columns);
  const scrolls = whole.height / rows < smallestHeight || left.height / rows < smallestHeightForAWhile;
  return { columns: best.columns, scrolls };
}
