import type { JSX } from 'preact';
import { attentionWords } from '../board/attention-words.ts';
import type { TileView } from '../board/tile-views.ts';

/** Why somebody should look at a Chromebook, though no child has pressed. */
export function AttentionList({ tile }: { tile: TileView }): JSX.Element | null {
  const all = tile.attention.flatMap((one) => {
    const words = attentionWords(one);
    return words === undefined ? [] : [{ reason: one.reason, ...words }];
  });
  if (all.length === 0) return null;
  return (
    <ul class="attention-list">
      {all.map(({ reason, sentence }) => (
        <li key={reason}>{sentence}</li>
      ))}
    </ul>
  );
}
