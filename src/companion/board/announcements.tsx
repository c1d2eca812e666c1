import type { JSX } from 'preact';
import type { PressingTile } from './pressing-order.ts';
import { tileMarks } from './tile-marks.ts';
import { tileName } from './tile-name.ts';
import type { TileView } from './tile-views.ts';

type AnnouncementsProps = { pressing: readonly PressingTile[]; tiles: readonly TileView[] };

/**
 * Says each new press to a screen reader at once, and what is not as it should be once there is time. The regions stand before the first
 * of them, or nothing is read.
 */
export function Announcements({ pressing, tiles }: AnnouncementsProps): JSX.Element {
  return (
    <>
      <Presses pressing={pressing} />
      <div class="visually-hidden" aria-live="polite" aria-relevant="additions">
        {tiles.flatMap((tile) =>
          tileMarks(tile).flatMap(({ key, short }) =>
            short === undefined ? (
              []
            ) : (
              <p key={`${tile.deviceId} ${key}`}>
                {tileName(tile.number)}: {short}
              </p>
            ),
          ),
        )}
      </div>
    </>
  );
}

function Presses({ pressing }: Pick<AnnouncementsProps, 'pressing'>): JSX.Element {
  return (
    <div class="visually-hidden" aria-live="assertive" aria-relevant="additions">
      {pressing.flatMap((tile) =>
        tile.alerts
          .filter((alert) => alert.state === 'open')
          .map((alert) => <p key={alert.alertId}>{tileName(tile.number)} needs help</p>),
      )}
    </div>
  );
}
