import type { ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import { clockWords, durationWords } from '../browser/time-words.ts';
import type { ConnectionView } from './connection.ts';

/** Says since when the board is old. It stays calm: Chromebooks keep every press until the hub is back. */
export function ConnectionNotice(props: { connection: ReadonlySignal<ConnectionView> }): JSX.Element | null {
  const view = props.connection.value;
  if (view.kind !== 'lost') return null;
  return (
    <div class="notice">
      <p>
        <strong>
          As it was at {clockWords(view.since, view.since + view.age)}, {durationWords(view.age)} ago. No
          connection.
        </strong>{' '}
        It tries again by itself. Until then, look and listen: a press cannot reach this screen.
      </p>
    </div>
  );
}
