import { climbWords } from './climb-words.ts';
import type { TileView } from './tile-views.ts';

/** Whether a press waits for a person: nobody has seen it, or whoever was on the way has not been heard of. For as long the board sounds. */
export function somebodyWaitsAt(tiles: readonly TileView[]): boolean {
  return tiles.some((tile) => tile.status === 'needs-help' || climbWords(tile) !== undefined);
}
