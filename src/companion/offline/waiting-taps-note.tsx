import type { JSX } from 'preact';
import { tapWords } from './tap-words.ts';
import type { WaitingTap } from './waiting-tap.ts';

/** What was tapped here and has not reached the hub. */
export function WaitingTapsNote(props: {
  waiting: readonly WaitingTap[];
  hubNow: number;
  isSignedOut: boolean;
}): JSX.Element | null {
  const { waiting, hubNow, isSignedOut } = props;
  if (waiting.length === 0) return null;
  return (
    <div class="notice waiting-taps" role="status">
      <p>
        <strong>Waiting to be sent:</strong>{' '}
        {isSignedOut ? 'sign in again, and it is sent.' : 'it is kept in this browser and sent by itself.'}
      </p>
      <ul class="taps">
        {waiting.map((tap) => (
          <li key={tap.tapId}>{tapWords(tap, hubNow)}</li>
        ))}
      </ul>
    </div>
  );
}
