import type { JSX } from 'preact';
import { later } from '../view/later.tsx';
import { clockWordsToTheSecond } from '../browser/time-words.ts';
import type { OpenedAlert } from './opened-alert.ts';

const PressDetails = later(async () => (await import('./press-details.tsx')).PressDetails);

/** Address, title and times, only by a second deliberate tap (design, truth 9). */
export function WhatItWas({ opened }: { opened: OpenedAlert }): JSX.Element {
  const look = opened.look.value;
  if (look === undefined) {
    return (
      <div class="what-it-was">
        <button
          type="button"
          class="button"
          aria-describedby="looking-is-recorded"
          aria-disabled={opened.busy.value !== undefined}
          onClick={() => void opened.showWhatItWas()}
        >
          {opened.busy.value === 'look' ? 'Fetching…' : 'Show what it was'}
        </button>
        <p id="looking-is-recorded" class="quiet">
          Looking is recorded. Mind who can see this screen.
        </p>
      </div>
    );
  }
  return (
    <section class="what-it-was" aria-labelledby="what-it-was">
      <h3 id="what-it-was">What it was</h3>
      {look.presses.map((press) => (
        <PressDetails key={press.alert.alertId} press={press} now={look.at} />
      ))}
      {hasSaidMore(opened) ? (
        <button
          type="button"
          class="button button--notice"
          aria-disabled={opened.busy.value !== undefined}
          onClick={() => void opened.showWhatItWas()}
        >
          The child has said something since. Look again
        </button>
      ) : null}
      <p class="quiet">You looked at {clockWordsToTheSecond(look.at, look.at)}, and that is recorded.</p>
    </section>
  );
}

/** The board knows that a child has said something, and never what: to see it is to look again. */
function hasSaidMore({ look, tile }: OpenedAlert): boolean {
  const seen = new Map(look.value?.presses.map(({ alert }) => [alert.alertId, alert.said ?? 0]));
  return tile.value?.alerts.some(({ alertId, said = 0 }) => said > (seen.get(alertId) ?? 0)) ?? false;
}
