import type { JSX } from 'preact';
import { text } from '../platform/text.ts';

/** Said on every page that a child meets at the start, during a rest and at the end (needs 6). */
export function WatchedOver(): JSX.Element {
  return (
    <p class="watched-over">
      <svg viewBox="0 0 48 32" aria-hidden="true">
        <path d="M2 16C8 6 16 2 24 2s16 4 22 14c-6 10-14 14-22 14S8 26 2 16z" />
        <circle cx="24" cy="16" r="7" />
      </svg>
      {text('watchedOver')}
    </p>
  );
}
