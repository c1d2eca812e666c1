import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { DeviceAction, DeviceResponse } from '../../contracts/http/devices.ts';
import type { TileView } from '../board/tile-views.ts';
import { ConfirmEnd } from './confirm-end.tsx';
import { deviceMark } from './device-mark.ts';

type EndDeviceProps = {
  device: DeviceResponse;
  /** Chromebooks that could take its place. */
  others: readonly TileView[];
  act: (action: DeviceAction) => Promise<boolean>;
  busy: boolean;
};

/** Ends a Chromebook, by a second tap: for good, or because another one takes its number. */
export function EndDevice({ device, others, act, busy }: EndDeviceProps): JSX.Element {
  const asked = useSignal<'revoke' | 'replace' | undefined>(undefined);
  const next = useSignal('');
  const { deviceNumber, ended } = device.tile;
  const stop = (): void => void (asked.value = undefined);
  if (ended !== undefined) {
    return (
      <button
        type="button"
        class="button"
        aria-disabled={busy}
        onClick={() => void act({ action: 'accept' })}
      >
        Accept it again
      </button>
    );
  }
  if (asked.value === 'revoke') {
    return (
      <ConfirmEnd
        question="Revoke this Chromebook?"
        effect="No report from it reaches you any more. A child who presses there is told to go to an adult."
        yes="Yes, revoke it"
        busy={busy}
        onYes={() => void act({ action: 'revoke' }).then(stop)}
        onNo={stop}
      />
    );
  }
  if (asked.value === 'replace') {
    return (
      <ConfirmEnd
        question={`Which one takes over number ${deviceNumber}?`}
        effect="This one ends: no report from it reaches you any more."
        yes={`It takes over ${deviceNumber}`}
        busy={busy || next.value === ''}
        onYes={() => {
          if (next.peek() !== '') void act({ action: 'replace', replacedBy: next.peek() }).then(stop);
        }}
        onNo={stop}
      >
        <label for="replaced-by">The other Chromebook</label>
        <select
          id="replaced-by"
          class="select"
          value={next.value}
          onChange={({ currentTarget }) => (next.value = currentTarget.value)}
        >
          <option value="">Choose…</option>
          {others.map(({ deviceId, number }) => (
            <option key={deviceId} value={deviceId}>
              {number === null ? 'No number' : number} · {deviceMark(deviceId)}
            </option>
          ))}
        </select>
      </ConfirmEnd>
    );
  }
  return (
    <div class="device-ends">
      {deviceNumber === null || others.length === 0 ? null : (
        <button type="button" class="button" onClick={() => (asked.value = 'replace')}>
          Replaced by another one…
        </button>
      )}
      <button type="button" class="button" onClick={() => (asked.value = 'revoke')}>
        Revoke…
      </button>
    </div>
  );
}
