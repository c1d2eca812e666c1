import type { Signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { StatusPicture } from '../board/status-picture.tsx';
import { tileName } from '../board/tile-name.ts';
import type { TileView } from '../board/tile-views.ts';
import type { OpenedAlert } from './opened-alert.ts';

const lifted = 'The shield was lifted.';
const liftedHere =
  'The shield was lifted on the Chromebook itself. What was noted there stands under “Show what it was”.';
const liftedUnheard = 'You lifted the shield. This Chromebook is not connected: it opens when it is.';

const waitsHere =
  'No connection: this waits in this browser, and the child’s screen does not say that you are coming. Go now.';

type AlertActionsProps = {
  tile: TileView;
  opened: OpenedAlert;
  confirming: Signal<boolean>;
  mayLift: boolean;
};

/** What an adult can do: say that they come, and, once beside the child, lift the shield. */
export function AlertActions({ tile, opened, confirming, mayLift }: AlertActionsProps): JSX.Element {
  if (tile.alerts.every(({ state }) => state === 'shield-lifted')) {
    const isHere = tile.alerts.at(-1)?.liftedHere === true;
    return <p role="status">{isHere ? liftedHere : tile.present === false ? liftedUnheard : lifted}</p>;
  }
  const coming = opened.coming.value;
  return (
    <div class="alert-actions">
      <button
        type="button"
        class="button button--main button--large"
        data-accepted={coming}
        aria-disabled={coming || opened.busy.value !== undefined}
        onClick={() => {
          if (!coming) void opened.sayOnMyWay();
        }}
      >
        <StatusPicture status={coming ? 'dealt-with' : 'on-the-way'} />
        {coming
          ? 'You are on your way'
          : opened.busy.value === 'on-my-way'
            ? 'Telling the hub…'
            : 'On my way'}
      </button>
      {!mayLift ? null : confirming.value ? (
        <ConfirmLift tile={tile} opened={opened} onEnd={() => (confirming.value = false)} />
      ) : (
        <button type="button" class="button button--large" onClick={() => (confirming.value = true)}>
          Lift the shield
        </button>
      )}
      <p class="alert-told" role="status">
        {coming ? (opened.waits.value ? waitsHere : whatTheChildSees(tile)) : ''}
      </p>
    </div>
  );
}

function whatTheChildSees(tile: TileView): string {
  return tile.present === false
    ? `${tileName(tile.number)} is not connected, so its screen may not say that you are coming. Go now.`
    : 'The hub has passed it on: the screen says for 2 minutes that you are coming.';
}

/** Lifting shows the computer again: only whoever stands beside it knows whether that is right. */
function ConfirmLift(props: { tile: TileView; opened: OpenedAlert; onEnd: () => void }): JSX.Element {
  const { tile, opened, onEnd } = props;
  const question = useRef<HTMLParagraphElement>(null);
  useEffect(() => question.current?.focus(), []);
  return (
    <div
      class="confirm"
      role="group"
      aria-labelledby="confirm-lift"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onEnd();
      }}
    >
      <p id="confirm-lift" ref={question} tabIndex={-1}>
        Are you beside {tile.number === null ? 'this Chromebook' : `number ${tile.number}`}?
      </p>
      <button
        type="button"
        class="button button--large"
        aria-disabled={opened.busy.value !== undefined}
        onClick={() => void opened.liftShield().then(onEnd)}
      >
        Yes, lift the shield
      </button>
      <button type="button" class="button button--large" onClick={onEnd}>
        Not yet
      </button>
    </div>
  );
}
