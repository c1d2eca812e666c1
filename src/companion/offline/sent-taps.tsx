import type { JSX } from 'preact';
import { becameWords, tapWords } from './tap-words.ts';
import type { SentTap } from './waiting-tap.ts';

/** What became of taps that were sent late: the hub may have known better meanwhile. It stays until it was read. */
export function SentTaps(props: {
  sent: readonly SentTap[];
  hubNow: number;
  onRead: () => void;
}): JSX.Element | null {
  const { sent, hubNow, onRead } = props;
  if (sent.length === 0) return null;
  return (
    <div class="notice sent-taps" role="status">
      <p>
        <strong>The hub is back, and what waited was sent:</strong>
      </p>
      <ul class="taps">
        {sent.map(({ tap, became }) => (
          <li key={tap.tapId}>
            {tapWords(tap, hubNow)}
            {became === 'done' ? '.' : `. ${becameWords[became]}`}
          </li>
        ))}
      </ul>
      <button type="button" class="button" onClick={onRead}>
        Close
      </button>
    </div>
  );
}
