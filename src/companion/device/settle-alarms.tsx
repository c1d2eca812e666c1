import type { JSX } from 'preact';
import type { DeviceAction, DeviceResponse } from '../../contracts/http/devices.ts';
import { noticedWords } from '../board/noticed-words.ts';

type SettleAlarmsProps = {
  device: DeviceResponse;
  act: (action: DeviceAction) => Promise<boolean>;
  busy: boolean;
};

/** What the hub noticed by itself goes when it is over, or when an adult has looked into it. */
export function SettleAlarms({ device, act, busy }: SettleAlarmsProps): JSX.Element {
  const noticed = (device.tile.attention ?? []).filter(
    ({ at, reason }) => at !== undefined && reason !== 'blocked-often',
  );
  return (
    <>
      {noticed.map(({ reason }) => (
        <button
          key={reason}
          type="button"
          class="button"
          aria-disabled={busy}
          onClick={() => void act({ action: 'settle', reason })}
        >
          {noticedWords(reason)?.short ?? 'Something newer'}: I have looked into it
        </button>
      ))}
    </>
  );
}
