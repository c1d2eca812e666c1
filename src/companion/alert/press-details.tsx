import type { JSX } from 'preact';
import type { AlertDetails } from '../../contracts/http/alerts.ts';
import { clockWordsToTheSecond, durationWords } from '../browser/time-words.ts';
import { historyOf, type HistoryLine } from './history-of.ts';
import { HostileText } from './hostile-text.tsx';
import { WhatTheChildSays } from './what-the-child-says.tsx';

/** Clocks further apart than this, in milliseconds, are worth a word. */
const apartMs = 120_000;

/** One press: what the child says of it, what was on the screen, when, and what happened since. */
export function PressDetails({ press, now }: { press: AlertDetails; now: number }): JSX.Element {
  const pressed = Date.parse(press.deviceTime);
  const arrived = Date.parse(press.alert.receivedAt);
  return (
    <dl class="press-details">
      <div>
        <dt>The child says</dt>
        <WhatTheChildSays press={press} />
      </div>
      {press.waitsForDsl === true ? (
        <div>
          <dt>Waits for you</dt>
          <dd>
            The child said something for the DSL alone. No board shows it; it waits until you or a deputy note
            what was done, whoever else has ended this press.
          </dd>
        </div>
      ) : null}
      <div>
        <dt>Title of the page</dt>
        <dd>
          {press.page.title === '' ? (
            <em>It had none.</em>
          ) : (
            <HostileText text={press.page.title} what="title" />
          )}
        </dd>
      </div>
      <div>
        <dt>Address</dt>
        <dd class="press-address">
          {press.page.address === '' ? (
            <em>Not known.</em>
          ) : (
            <HostileText text={press.page.address} what="address" />
          )}
        </dd>
      </div>
      <div>
        <dt>Pressed, by the Chromebook’s clock</dt>
        <dd>{clockWordsToTheSecond(pressed, now)}</dd>
      </div>
      <div>
        <dt>Arrived, by the hub’s clock</dt>
        <dd>
          {clockWordsToTheSecond(arrived, now)}
          {Math.abs(arrived - pressed) > apartMs ? (
            <p class="apart">
              {durationWords(Math.abs(arrived - pressed))} apart:{' '}
              {arrived > pressed
                ? 'the Chromebook was offline, or its clock is slow.'
                : 'the Chromebook’s clock is fast.'}
            </p>
          ) : null}
        </dd>
      </div>
      <div>
        <dt>What happened, in order</dt>
        <dd>
          <ol class="press-history">
            {historyOf(press).map(({ at, who, words, note, forDsl }, index) => (
              <li key={index}>
                {clockWordsToTheSecond(at, now)} <Who who={who} />: {words}
                {note === undefined ? null : <HostileText text={note} what="note" />}
                {forDsl ? <span class="tag tag--dsl">For the DSL</span> : null}
              </li>
            ))}
          </ol>
        </dd>
      </div>
    </dl>
  );
}

/** Who it was. At the Chromebook nobody is signed in, so nobody knows. */
function Who({ who }: Pick<HistoryLine, 'who'>): JSX.Element {
  if (who === 'child') return <>The child</>;
  if (who === 'hub') return <>The hub</>;
  return who === 'chromebook' ? <>On the Chromebook</> : <bdi>{who.name}</bdi>;
}
