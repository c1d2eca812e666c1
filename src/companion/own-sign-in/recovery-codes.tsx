import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** Recovery codes, to be printed or copied: the hub tells them this once. */
export function RecoveryCodes(props: {
  codes: readonly string[];
  email: string;
  onKept: () => void;
}): JSX.Element {
  const title = useRef<HTMLHeadingElement>(null);
  const told = useSignal('');
  useEffect(() => title.current?.focus(), []);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(props.codes.join('\n'));
      told.value = 'Copied. Keep them where only you can read them.';
    } catch {
      told.value = 'Print them, or write them down: this browser does not copy.';
    }
  };
  return (
    <section class="recovery-codes" aria-labelledby="recovery-title">
      <h3 id="recovery-title" ref={title} tabIndex={-1}>
        Your recovery codes
      </h3>
      <p>
        When your phone is not there, one of these takes its place after your password. Each opens once. Keep
        them on paper, away from your password. <strong>They are not shown again.</strong>
      </p>
      <ol class="recovery-list">
        {props.codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <p class="recovery-whose">Lids Down, {props.email}</p>
      <div class="recovery-tools">
        <button type="button" class="button button--main" onClick={() => window.print()}>
          Print
        </button>
        <button type="button" class="button" onClick={() => void copy()}>
          Copy
        </button>
        <button type="button" class="button" onClick={props.onKept}>
          I have kept them
        </button>
      </div>
      <p class="field-hint" role="status">
        {told.value}
      </p>
    </section>
  );
}
