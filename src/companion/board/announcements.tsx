import type { JSX } from 'preact';
import type { PressingTile } from './pressing-order.ts';
import { tileName } from './tile-name.ts';

/** Says each new press to a screen reader at once. The region stands before the first press, or nothing is read. */
export function Announcements({ pressing }: { pressing: readonly PressingTile[] }): JSX.Element {
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
