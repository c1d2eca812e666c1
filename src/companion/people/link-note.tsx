import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { joinLinkDays, type LinkResponse } from '../../contracts/http/adults.ts';

/** A one-time link, to be copied: the hub shows it this once. */
export function LinkNote({ made, onClose }: { made: LinkResponse; onClose: () => void }): JSX.Element {
  const field = useRef<HTMLInputElement>(null);
  const told = useSignal('');
  useEffect(() => field.current?.focus(), []);
  const copy = async (): Promise<void> => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(made.link);
      told.value = 'Copied.';
    } catch {
      told.value = 'Copy it with the keys: it is selected.';
    }
  };
  return (
    <div class="link-note">
      <p>
        Give this link to <strong class="adult-name">{made.adult.name}</strong> and nobody else. With it they
        choose a password. It opens once, within {joinLinkDays} days, and is not shown again.
      </p>
      <div class="field">
        <label for="join-link">One-time link</label>
        <div class="field-row">
          <input
            id="join-link"
            ref={field}
            type="text"
            readOnly
            value={made.link}
            onFocus={({ currentTarget }) => currentTarget.select()}
          />
          <button type="button" class="button" onClick={() => void copy()}>
            Copy
          </button>
        </div>
        <p class="field-hint" role="status">
          {told.value}
        </p>
      </div>
      <button type="button" class="button button--main" onClick={onClose}>
        Done
      </button>
    </div>
  );
}
