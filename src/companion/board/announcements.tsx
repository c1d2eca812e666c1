import { useComputed, type ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
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
  // One text for all of them: most of what a board hears changes no mark.
  const marked = useComputed(() => JSON.stringify(tiles.value.flatMap(marksOf)));
  return (
    <>
      {(JSON.parse(marked.value) as Marked[]).map(({ key, words }) => (
        <p key={key}>{words}</p>
      ))}
    </>
  );
}

type Marked = { key: string; words: string };

function marksOf(tile: TileView): Marked[] {
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
