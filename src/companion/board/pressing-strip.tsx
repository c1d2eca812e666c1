import type { ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import { RaisedHand } from '../../ui/raised-hand.tsx';
import { durationWords } from '../browser/time-words.ts';
import { climbWords } from './climb-words.ts';
import type { PressingStatus, PressingTile } from './pressing-order.ts';
import { saysMistake } from './says-mistake.ts';
import { seenBy } from './seen-by.ts';
import { StatusPicture } from './status-picture.tsx';
import { TileMarkPicture } from './tile-mark-picture.tsx';
import { tileShortName } from './tile-name.ts';

type StripProps = {
  pressing: ReadonlySignal<readonly PressingTile[]>;
  hubNow: ReadonlySignal<number>;
  onOpen: (deviceId: string) => void;
};

const words: Record<PressingStatus, string> = {
  'needs-help': 'needs help',
  seen: 'seen, nobody on the way yet',
  'on-the-way': 'an adult is on the way',
  'shield-up': 'dealt with, the shield is still up',
};

/** Those that somebody must go to, above all tiles and larger than all of them. */
export function PressingStrip({
  pressing: { value: pressing },
  hubNow,
  onOpen,
}: StripProps): JSX.Element | null {
  if (pressing.length === 0) return null;
  const waiting = pressing.filter((tile) => tile.status === 'needs-help').length;
  return (
    <section class="strip" aria-label="Presses" data-many={waiting > 2}>
      <ul>
        {pressing.map((tile) => (
          <li key={tile.deviceId}>
            <button
              type="button"
              class="strip-press"
              data-status={tile.status}
              onClick={() => onOpen(tile.deviceId)}
            >
              {tile.status === 'needs-help' ? (
                <RaisedHand class="strip-picture" />
              ) : (
                <StatusPicture status={tile.status} />
              )}
              <span>
                <strong class="strip-number">{tileShortName(tile.number)}</strong>
                {tile.number === null ? ': ' : ' '}
                {words[tile.status]}
                {seenBy(tile) === '' ? null : <span class="strip-note">Seen by {seenBy(tile)}</span>}
                <Climbed tile={tile} />
                {saysMistake(tile) ? (
                  <span class="strip-note strip-mistake">says it was a mistake</span>
                ) : null}
              </span>
              {tile.status === 'needs-help' ? <Waiting tile={tile} hubNow={hubNow} /> : null}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Climbed({ tile }: { tile: PressingTile }): JSX.Element | null {
  const climbed = climbWords(tile);
  if (climbed === undefined) return null;
  return (
    <span class="strip-note strip-climbed">
      <TileMarkPicture kind="climbed" /> {climbed.long}
    </span>
  );
}

function Waiting({
  tile,
  hubNow,
}: {
  tile: PressingTile;
  hubNow: ReadonlySignal<number>;
}): JSX.Element | null {
  const first = tile.alerts.find((alert) => alert.state === 'open');
  if (first === undefined) return null;
  return <span class="strip-age">{durationWords(hubNow.value - Date.parse(first.receivedAt))}</span>;
}
