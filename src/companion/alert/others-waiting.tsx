import type { ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import { RaisedHand } from '../../ui/raised-hand.tsx';
import type { PressingTile } from '../board/pressing-order.ts';
import { somebodyWaitsAt } from '../board/somebody-waits.ts';
import { tileName } from '../board/tile-name.ts';

type OthersWaitingProps = {
  pressing: ReadonlySignal<readonly PressingTile[]>;
  /** The Chromebook that is opened already. */
  opened: ReadonlySignal<string | undefined>;
  onOpen: (deviceId: string) => void;
  /** Leads back to the board, which shows all of them. */
  onLeave: () => void;
};

/** More than so many would hide the dialog. */
const mostNamed = 3;

/** Presses that wait for a person: a dialog must not hide them, nor keep a screen reader from them. */
export function OthersWaiting({ pressing, opened, onOpen, onLeave }: OthersWaitingProps): JSX.Element {
  const others = pressing.value.filter((tile) => tile.deviceId !== opened.value && somebodyWaitsAt([tile]));
  const named = others.length > mostNamed ? others.slice(0, mostNamed - 1) : others;
  const more = others.length - named.length;
  return (
    <div class="others-waiting" aria-live="assertive">
      {named.map(({ deviceId, number }) => (
        <button key={deviceId} type="button" class="button button--notice" onClick={() => onOpen(deviceId)}>
          <RaisedHand class="picture" />
          {tileName(number)} needs help
        </button>
      ))}
      {more === 0 ? null : (
        <button type="button" class="button button--notice" onClick={onLeave}>
          {more} more need help
        </button>
      )}
    </div>
  );
}
