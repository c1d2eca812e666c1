import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** A question before something that cannot be seen to be wrong from here. Escape is "no". */
export function ConfirmEnd(props: {
  question: string;
  effect: string;
  yes: string;
  busy: boolean;
  onYes: () => void;
  onNo: () => void;
  children?: ComponentChildren;
}): JSX.Element {
  const { question, effect, yes, busy, onYes, onNo, children } = props;
  const group = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    heading.current?.focus();
    // What can be answered stands below the question, and must be in view with it.
    group.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div
      ref={group}
      class="confirm"
      role="group"
      aria-labelledby="confirm-end"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onNo();
      }}
    >
      <p id="confirm-end" ref={heading} tabIndex={-1}>
        {question}
      </p>
      <div class="confirm-rest">
        {effect}
        {children}
      </div>
      <button type="button" class="button button--large" aria-disabled={busy} onClick={onYes}>
        {yes}
      </button>
      <button type="button" class="button button--large" onClick={onNo}>
        No, leave it
      </button>
    </div>
  );
}
