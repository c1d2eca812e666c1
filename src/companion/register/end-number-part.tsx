import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';

/** A child leaves: asked a second time, since the way back is to add the child anew. */
export function EndNumberPart({ onEnd }: { onEnd: () => void }): JSX.Element {
  const asked = useSignal(false);
  return (
    <section class="register-end" aria-label="The child leaves">
      {asked.value ? (
        <>
          <p>The number becomes free. Who had it until now stays known, until the name is erased.</p>
          <button type="button" class="button button--main" onClick={onEnd}>
            Yes, the child has left
          </button>
        </>
      ) : (
        <button type="button" class="button" onClick={() => (asked.value = true)}>
          The child has left the class…
        </button>
      )}
    </section>
  );
}
