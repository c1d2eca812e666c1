import type { JSX } from 'preact';

const when = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  day: 'numeric',
  month: 'long',
});

/** The head's sealed account was used: said on the board of whoever may see adults, until there is a new envelope. */
export function SealedNotice({ usedAt, onOpen }: { usedAt: string; onOpen: () => void }): JSX.Element {
  return (
    <div class="notice" role="status">
      <p>
        <strong>The sealed account was used: {when.format(new Date(usedAt))}.</strong> Whoever used it had the
        head’s rights for an hour. Ask who it was and why; then a new envelope has to be made.
      </p>
      <button type="button" class="button" onClick={onOpen}>
        Sealed account
      </button>
    </div>
  );
}
