import { somebodyWaitsAt } from '../board/somebody-waits.ts';
import type { TileView } from '../board/tile-views.ts';

/** The ids of the presses that wait for a person: those for which the board sounds. */
export function waitingPresses(tiles: readonly TileView[]): string[] {
  return tiles.flatMap((tile) => {
    if (!somebodyWaitsAt([tile])) return [];
    const waits = tile.status === 'needs-help' ? 'open' : 'on-my-way';
    return tile.alerts.filter(({ state }) => state === waits).map(({ alertId }) => alertId);
  });
}
