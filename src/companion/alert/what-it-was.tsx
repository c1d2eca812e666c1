import { Fragment, type JSX } from 'preact';
import { clockWordsToTheSecond } from '../browser/time-words.ts';
import type { AskHub } from '../hub/ask-hub.ts';
import { later } from '../view/later.tsx';
import type { OpenedAlert } from './opened-alert.ts';

const PressDetails = later(async () => (await import('./press-details.tsx')).PressDetails);

const ReopenPart = later(async () => (await import('../reopening/reopen-part.tsx')).ReopenPart);

/** Address, title and times, only by a second deliberate tap (design, truth 9). */
export function WhatItWas(props: {
  opened: OpenedAlert;
  /** How to ask the hub, for whoever may open the page again. */
  reopenBy?: AskHub | undefined;
}): JSX.Element {
  const { opened, reopenBy } = props;
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
        <Fragment key={press.alert.alertId}>
          <PressDetails press={press} now={look.at} />
          {reopenBy === undefined ? null : (
            <ReopenPart alertId={press.alert.alertId} ask={reopenBy} now={look.at} />
          )}
        </Fragment>
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
