import type { ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { ConnectionView } from './connection.ts';

const words: Record<ConnectionView['kind'], string> = {
  live: 'Live',
  connecting: 'Connecting…',
  lost: 'No connection',
  'signed-out': 'Signed out',
};

/** In one word whether the board can be trusted at this moment. */
export function ConnectionBadge({ connection }: { connection: ReadonlySignal<ConnectionView> }): JSX.Element {
  const { kind } = connection.value;
  return (
    <p class="connection" data-kind={kind} role="status">
      <span class="connection-light" aria-hidden="true" />
      {words[kind]}
    </p>
  );
}
