import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import {
  devicePath,
  deviceActionPath,
  deviceResponse,
  type DeviceAction,
  type DeviceResponse,
} from '../../contracts/http/devices.ts';
import { boardAfterTile } from '../board/board-state.ts';
import type { LiveBoard } from '../board/live-board.ts';
import type { TileView } from '../board/tile-views.ts';
import { useAsking } from '../browser/use-asking.ts';
import { ProblemNote } from '../hub/problem-note.tsx';
import { DeviceFacts } from './device-facts.tsx';
import { EndDevice } from './end-device.tsx';
import { SettleAlarms } from './settle-alarms.tsx';
import { RenumberForm } from './renumber-form.tsx';

/** The Chromebook itself, behind a deliberate tap: its number, and whether anything is taken from it. */
export function DevicePart({ tile, board }: { tile: TileView; board: LiveBoard }): JSX.Element {
  const asking = useAsking();
  const known = useSignal<DeviceResponse | undefined>(undefined);
  const take = (response: DeviceResponse): void => {
    known.value = response;
    board.takeIn((state) => boardAfterTile(state, response.tile));
  };
  const open = (): void => {
    void asking.once(async () =>
      take(await board.ask({ method: 'GET', path: devicePath(tile.deviceId) }, deviceResponse)),
    );
  };
  const act = (body: DeviceAction): Promise<boolean> =>
    asking.once(async () =>
      take(await board.ask({ method: 'POST', path: deviceActionPath(tile.deviceId), body }, deviceResponse)),
    );

  const device = known.value;
  return (
    <section class="device-part" aria-label="This Chromebook">
      {asking.problem.value === undefined ? null : <ProblemNote words={asking.problem.value} />}
      {device === undefined ? (
        <button type="button" class="button" aria-disabled={asking.busy.value} onClick={open}>
          About this Chromebook…
        </button>
      ) : (
        <>
          <h3>This Chromebook</h3>
          <DeviceFacts device={device} hubNow={board.hubNow.value} />
          <SettleAlarms device={device} act={act} busy={asking.busy.value} />
          {device.tile.ended === undefined ? (
            <RenumberForm device={device} act={act} busy={asking.busy.value} />
          ) : null}
          <EndDevice
            device={device}
            others={board.tiles.value.filter(
              ({ deviceId, ended }) => deviceId !== tile.deviceId && ended === undefined,
            )}
            act={act}
            busy={asking.busy.value}
          />
        </>
      )}
    </section>
  );
}
