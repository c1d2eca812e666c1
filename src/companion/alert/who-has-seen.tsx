import type { ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { TileView } from '../board/tile-views.ts';
import { clockWords } from '../browser/time-words.ts';

/** Who has seen the presses of a tile whose shield is up, and when first. */
export function WhoHasSeen(props: { tile: TileView; hubNow: ReadonlySignal<number> }): JSX.Element | null {
  const { tile, hubNow } = props;
  const all = tile.watches.flatMap(({ seen }) => seen).toSorted((one, other) => (one.at < other.at ? -1 : 1));
  const first = all.filter((one, index) => all.findIndex(({ adultId }) => adultId === one.adultId) === index);
  if (first.length === 0) return null;
  return (
    <p class="who-has-seen">
      Seen by{' '}
      {first.map(({ adultId, name, at }, index) => (
        <span key={adultId}>
          {index === 0 ? '' : ', '}
          <bdi>{name}</bdi> at {clockWords(Date.parse(at), hubNow.peek())}
        </span>
      ))}
    </p>
  );
}
