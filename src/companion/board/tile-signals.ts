import { batch, signal, untracked, type ReadonlySignal, type Signal } from '@preact/signals';
import type { TileView } from './tile-views.ts';

/** Each tile of a board by itself, so that what one Chromebook does costs hundreds of others nothing. */
export type TileSignals = {
  /** Passes each tile that is another object than before to whoever follows it. */
  tell: () => void;
  /** @returns undefined for a Chromebook that is not on the board. */
  of: (deviceId: string) => ReadonlySignal<TileView> | undefined;
};

export function createTileSignals(tiles: ReadonlySignal<readonly TileView[]>): TileSignals {
  let all = new Map<string, Signal<TileView>>();
  const tell = (): void => {
    const still = new Map<string, Signal<TileView>>();
    batch(() => {
      for (const tile of tiles.value) {
        const known = all.get(tile.deviceId);
        if (known !== undefined) known.value = tile;
        still.set(tile.deviceId, known ?? signal(tile));
      }
    });
    all = still;
  };
  return {
    tell,
    of: (deviceId) => {
      // Whoever draws a new place may come before the news of it.
      if (!all.has(deviceId)) untracked(tell);
      return all.get(deviceId);
    },
  };
}
