import type { ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { TileView } from './tile-views.ts';

/** What to do next when no Chromebook has been heard yet, or none of the class. */
export function EmptyBoard({ tiles }: { tiles: ReadonlySignal<readonly TileView[]> }): JSX.Element {
  if (tiles.value.length > 0) {
    return (
      <p class="empty-board" role="status">
        No Chromebook is signed in with the colour of your class yet. Each appears here by itself.
      </p>
    );
  }
  return (
    <section class="empty-board" aria-labelledby="empty-board-title">
      <h2 id="empty-board-title">No Chromebook has been heard from yet</h2>
      <ol>
        <li>
          In the Google Admin console, paste the policy that the hub printed when it started, and
          force-install the extension that it names.
        </li>
        <li>Sign in on one Chromebook, and wait a minute for its policy.</li>
        <li>Its number appears here by itself. Press the button on it once, to see that it works.</li>
      </ol>
    </section>
  );
}
