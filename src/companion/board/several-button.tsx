import { useComputed, useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { AdultRights } from '../../domain/people/adult-rights.ts';
import { later } from '../view/later.tsx';
import type { LiveBoard } from './live-board.ts';
import { isPending } from './tile-status.ts';

const AnswerSeveral = later(async () => (await import('./answer-several.tsx')).AnswerSeveral);

/** Where several presses wait for an adult: one gesture may answer them. */
export function SeveralButton({
  board,
  rights,
}: {
  board: LiveBoard;
  rights: AdultRights;
}): JSX.Element | null {
  const isOpen = useSignal(false);
  const pending = useComputed(() => board.tiles.value.filter(({ alerts }) => alerts.some(isPending)).length);
  const waiting = pending.value;
  if (!rights.has('answer-press') || (waiting < 2 && !isOpen.value)) return null;
  return (
    <div class="several-line">
      <button type="button" class="button button--small" onClick={() => (isOpen.value = true)}>
        Answer several of these {waiting}…
      </button>
      {isOpen.value ? (
        <AnswerSeveral
          board={board}
          mayNote={rights.has('note-outcome')}
          onClose={() => (isOpen.value = false)}
        />
      ) : null}
    </div>
  );
}
