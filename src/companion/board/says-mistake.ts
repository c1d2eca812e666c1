import type { TileView } from './tile-views.ts';

/**
 * Whether a child says of every press that is still open that it was a mistake. It changes nothing in the order of those who wait: nobody
 * knows why a child says so.
 */
export function saysMistake({ alerts }: TileView): boolean {
  const open = alerts.filter(({ state }) => state !== 'shield-lifted');
  return open.length > 0 && open.every(({ byMistake }) => byMistake === true);
}
