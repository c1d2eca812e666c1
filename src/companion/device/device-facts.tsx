import type { JSX } from 'preact';
import type { DeviceResponse } from '../../contracts/http/devices.ts';
import { clockWords, durationWords } from '../browser/time-words.ts';
import { deviceMark } from './device-mark.ts';

const actionWords: Record<string, string> = {
  revoke: 'revoked it',
  accept: 'accepted it again',
  replace: 'replaced it by another one',
  settle: 'looked into what the hub noticed',
};

/** What the hub knows of a Chromebook, and who decided what about it. */
export function DeviceFacts({ device, hubNow }: { device: DeviceResponse; hubNow: number }): JSX.Element {
  const { tile, enrolledAt, numberByAdult, actions } = device;
  return (
    <>
      {tile.ended === undefined ? null : (
        <p>
          <strong>{tile.ended === 'replaced' ? 'Another one took its number.' : 'It was revoked.'}</strong>{' '}
          Nothing is taken from it any more. Its help button still covers the screen and sends the child to an
          adult.
        </p>
      )}
      <dl class="device-facts">
        <div>
          <dt>Mark</dt>
          <dd>{deviceMark(tile.deviceId)}</dd>
        </div>
        <div>
          <dt>First seen</dt>
          <dd>{clockWords(Date.parse(enrolledAt), hubNow)}</dd>
        </div>
        <div>
          <dt>Last heard</dt>
          <dd>{clockWords(Date.parse(tile.heardAt), hubNow)}</dd>
        </div>
        <div>
          <dt>Its clock</dt>
          <dd>{clockOffsetWords(device.clockOffsetMs)}</dd>
        </div>
        <div>
          <dt>Number</dt>
          <dd>{numberWords(tile.deviceNumber, numberByAdult)}</dd>
        </div>
      </dl>
      {actions.length === 0 ? null : (
        <ul class="device-history">
          {actions.map(({ action, deviceNumber, byName, at }) => (
            <li key={at}>
              {clockWords(Date.parse(at), hubNow)}: {byName} {wordsOf(action, deviceNumber)}.
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Within this much, in milliseconds, a clock is right: the way of a batch is in it. */
const rightWithinMs = 10_000;

function clockOffsetWords(offsetMs: number | null): string {
  if (offsetMs === null) return 'Not heard yet';
  if (Math.abs(offsetMs) < rightWithinMs) return 'Right';
  return `${durationWords(Math.abs(offsetMs))} ${offsetMs > 0 ? 'ahead' : 'behind'}`;
}

function numberWords(number: number | null, byAdult: number | null): string {
  if (number === null) return 'None yet';
  return byAdult === null ? `${number}, as it says itself` : `${number}, given by an adult`;
}

function wordsOf(action: string, deviceNumber: number | null | undefined): string {
  if (action !== 'renumber') return actionWords[action] ?? 'changed it';
  return typeof deviceNumber === 'number'
    ? `gave it the number ${deviceNumber}`
    : 'let it say its own number again';
}
