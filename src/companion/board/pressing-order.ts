import { computed, type ReadonlySignal } from '@preact/signals';
import { asBefore } from './as-before.ts';
import type { TileView } from './tile-views.ts';

const rank = { 'needs-help': 0, seen: 1, 'on-the-way': 2, 'shield-up': 3 } as const;
export type PressingStatus = keyof typeof rank;

/** A tile with a press whose shield is not lifted yet. */
export type PressingTile = TileView & { status: PressingStatus };

/** Those that somebody must go to: not yet seen first, and among equals whoever has waited longest. */
export function pressingOrder(views: readonly TileView[]): PressingTile[] {
  return views
    .filter((view): view is PressingTile => view.status in rank)
    .sort((one, other) => rank[one.status] - rank[other.status] || waitingSince(one) - waitingSince(other));
}

/** The same, as the board changes. */
export function pressingNow(
  tiles: ReadonlySignal<readonly TileView[]>,
): ReadonlySignal<readonly PressingTile[]> {
  let before: readonly PressingTile[] = [];
  return computed(() => (before = asBefore(before, pressingOrder(tiles.value))));
}

function waitingSince(view: TileView): number {
  const oldest = view.alerts.find((alert) => alert.state !== 'shield-lifted');
  return oldest === undefined ? Number.MAX_SAFE_INTEGER : Date.parse(oldest.receivedAt);
}
