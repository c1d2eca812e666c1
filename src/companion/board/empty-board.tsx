import type { JSX } from 'preact';

/** What to do next when no Chromebook has been heard yet. */
export function EmptyBoard(): JSX.Element {
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
