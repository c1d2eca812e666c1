import type { JSX } from 'preact';
import type { BoardTile } from '../../contracts/stream/board.ts';

/** Says of an opened tile that an earlier session ended without a receipt. Nothing to act on in a lesson, so that the board is quiet. */
export function MissingReceipt({ tile }: { tile: BoardTile | undefined }): JSX.Element | null {
  const isMissing = tile?.attention?.some(({ reason }) => reason === 'session-without-receipt') ?? false;
  return isMissing ? (
    <p class="missing-receipt">
      An earlier session here ended without a receipt: what it wrote last may not have arrived. Ask whoever
      looks after the hub to run “lids-down verify”.
    </p>
  ) : null;
}
