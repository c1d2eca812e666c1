import { computed, type ReadonlySignal } from '@preact/signals';
import { asBefore } from './as-before.ts';
import type { TileView } from './tile-views.ts';

/** The Chromebooks of a board in their order. The same list until one comes, goes or changes its number. */
export function deviceIdsNow(tiles: ReadonlySignal<readonly TileView[]>): ReadonlySignal<readonly string[]> {
  let before: readonly string[] = [];
  return computed(
    () =>
      (before = asBefore(
        before,
        tiles.value.map(({ deviceId }) => deviceId),
      )),
  );
}
