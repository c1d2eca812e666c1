import { computed, type ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { asBefore } from './as-before.ts';
import type { PressingTile } from './pressing-order.ts';
import { tileMarks } from './tile-marks.ts';
import { tileName } from './tile-name.ts';
import type { TileView } from './tile-views.ts';

type AnnouncementsProps = {
  pressing: ReadonlySignal<readonly PressingTile[]>;
  tiles: ReadonlySignal<readonly TileView[]>;
};

/**
 * Says each new press to a screen reader at once, and what is not as it should be once there is time. The regions stand before the first
 * of them, or nothing is read.
 */
export function Announcements({ pressing, tiles }: AnnouncementsProps): JSX.Element {
  return (
    <>
      <Presses pressing={pressing} />
      <div class="visually-hidden" aria-live="polite" aria-relevant="additions">
        <Marks tiles={tiles} />
      </div>
    </>
  );
}

function Marks({ tiles }: Pick<AnnouncementsProps, 'tiles'>): JSX.Element {
  const marked = useMemo(() => markedNow(tiles), []);
  return (
    <>
      {marked.value.map(({ key, words }) => (
        <p key={key}>{words}</p>
      ))}
    </>
  );
}

type Marked = { key: string; words: string };

/** What is said of all tiles; the same list until another mark is there. */
function markedNow(tiles: AnnouncementsProps['tiles']): ReadonlySignal<readonly Marked[]> {
  const ofTile = new WeakMap<TileView, readonly Marked[]>();
  const marksOf = (tile: TileView): readonly Marked[] => {
    const marks = ofTile.get(tile) ?? marksToSay(tile);
    ofTile.set(tile, marks);
    return marks;
  };
  let before: readonly Marked[] = [];
  return computed(() => (before = asBefore(before, tiles.value.flatMap(marksOf))));
}

function marksToSay(tile: TileView): Marked[] {
  return tileMarks(tile).flatMap(({ key, short }) =>
    short === undefined
      ? []
      : [{ key: `${tile.deviceId} ${key}`, words: `${tileName(tile.number)}: ${short}` }],
  );
}

/** Those that nobody has seen, for a screen reader alone. */
export function Presses({ pressing }: Pick<AnnouncementsProps, 'pressing'>): JSX.Element {
  return (
    <div class="visually-hidden" aria-live="assertive" aria-relevant="additions">
      {pressing.value.flatMap((tile) =>
        tile.alerts
          .filter((alert) => alert.state === 'open')
          .map((alert) => <p key={alert.alertId}>{tileName(tile.number)} needs help</p>),
      )}
    </div>
  );
}
