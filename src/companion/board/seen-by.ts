import type { TileView } from './tile-views.ts';

/** The names of those who have seen a press of this tile, each once, in their order; empty while nobody has. */
export function seenBy({ watches }: Pick<TileView, 'watches'>): string {
  return [...new Set(watches.flatMap(({ seen }) => seen.map(({ name }) => name)))].join(', ');
}
