import type { JSX } from 'preact';
import { RaisedHand } from '../../ui/raised-hand.tsx';
import type { PressingTile } from '../board/pressing-order.ts';
import { tileName } from '../board/tile-name.ts';

/** Other presses that nobody has seen: a dialog must not hide them, nor keep a screen reader from them. */
export function OthersWaiting(props: {
  deviceId: string;
  pressing: readonly PressingTile[];
  onOpen: (deviceId: string) => void;
}): JSX.Element {
  const others = props.pressing.filter(
    (tile) => tile.status === 'needs-help' && tile.deviceId !== props.deviceId,
  );
  return (
    <div class="others-waiting" aria-live="assertive">
      {others.map((tile) => (
        <button
          key={tile.deviceId}
          type="button"
          class="button button--notice"
          onClick={() => props.onOpen(tile.deviceId)}
        >
          <RaisedHand class="picture" />
          {tileName(tile.number)} needs help too
        </button>
      ))}
    </div>
  );
}
