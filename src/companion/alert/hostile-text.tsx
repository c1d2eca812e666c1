import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { clipText } from './clip-text.ts';
import { hostileTextPieces } from './hostile-text-pieces.ts';

/** Longer texts are shown whole only when asked for, in characters. */
const clippedLength = 120;

/**
 * Text that a stranger wrote, as text only: never a link, kept from turning its surroundings around, with every
 * invisible character named.
 */
export function HostileText({ text, what }: { text: string; what: string }): JSX.Element {
  const whole = useSignal(false);
  const { clipped, total, isWhole } = clipText(text, clippedLength);
  return (
    <>
      <bdi class="hostile-text">
        {hostileTextPieces(whole.value ? text : clipped).map((piece, index) =>
          piece.kind === 'plain' ? (
            piece.text
          ) : (
            <span key={index} class="hidden-character">
              {piece.name}
            </span>
          ),
        )}
        {isWhole || whole.value ? null : '…'}
      </bdi>
      {isWhole ? null : (
        <button
          type="button"
          class="button button--small"
          aria-expanded={whole.value}
          onClick={() => (whole.value = !whole.value)}
        >
          {whole.value ? `Show less of the ${what}` : `Show all ${total} characters of the ${what}`}
        </button>
      )}
    </>
  );
}
