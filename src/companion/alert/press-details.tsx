import type { JSX } from 'preact';
import type { AlertDetails } from '../../contracts/http/alerts.ts';
import type { AlertAction } from '../../domain/incidents/alert-state.ts';
import { clockWordsToTheSecond, durationWords } from '../browser/time-words.ts';
import { HostileText } from './hostile-text.tsx';

/** Clocks further apart than this, in milliseconds, are worth a word. */
const apartMs = 120_000;

const actionWords: Record<AlertAction, string> = {
  seen: 'looked',
  'on-my-way': 'on the way',
  'shield-lifted': 'lifted the shield',
};

/** One press: what was on the screen, when, and who did what about it. */
export function PressDetails({ press, now }: { press: AlertDetails; now: number }): JSX.Element {
  const pressed = Date.parse(press.deviceTime);
  const arrived = Date.parse(press.alert.receivedAt);
  return (
    <dl class="press-details">
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
        <dt>Who did what</dt>
        <dd>
          <ul class="press-actions">
            {press.actions.map(({ action, byName, at }) => (
              <li key={`${action} ${at} ${byName}`}>
                {clockWordsToTheSecond(Date.parse(at), now)} <bdi>{byName}</bdi>: {actionWords[action]}
              </li>
            ))}
          </ul>
        </dd>
      </div>
    </dl>
  );
}
