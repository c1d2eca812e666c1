import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** Ends an account, asked once more. */
export function EndAccount({ name, end }: { name: string; end: () => Promise<void> }): JSX.Element {
  const isAsking = useSignal(false);
  return isAsking.value ? (
    <Question name={name} end={end} onNo={() => (isAsking.value = false)} />
  ) : (
    <button type="button" class="button" onClick={() => (isAsking.value = true)}>
      End this account
    </button>
  );
}

function Question(props: { name: string; end: () => Promise<void>; onNo: () => void }): JSX.Element {
  const question = useRef<HTMLParagraphElement>(null);
  // The question, not a button: whoever asked it by a key must not answer it by the same key.
  useEffect(() => question.current?.focus(), []);
  return (
    <div class="end-account" role="group" aria-labelledby="end-account">
      <p id="end-account" ref={question} tabIndex={-1}>
        End the account of <strong class="adult-name">{props.name}</strong>? They are signed out everywhere at
        once. What they did stays on record, and you can invite them again.
      </p>
      <button type="button" class="button" onClick={() => void props.end()}>
        Yes, end it
      </button>
      <button type="button" class="button" onClick={props.onNo}>
        Keep it
      </button>
    </div>
  );
}
