import type { BoardTile } from '../../contracts/stream/board.ts';
import type { Device } from '../store/device-store.ts';

/** A device as the board shows it. */
export function deviceTile(device: Device): BoardTile {
  const { blockedOftenAt } = device;
  const reasons = [
    ...(device.attention?.reasons ?? []),
    ...device.alarms,
    ...(blockedOftenAt === null ? [] : [{ reason: 'blocked-often', at: blockedOftenAt }]),
  ];
  return {
    deviceId: device.deviceId,
    deviceNumber: device.deviceNumber,
    ...(device.classColour === null ? {} : { classColour: device.classColour }),
    heardAt: device.lastHeardAt,
    numberClaimedTwice: device.numberClaimedTwice,
    ...(device.ended === null ? {} : { ended: device.ended }),
    ...(reasons.length === 0 ? {} : { attention: reasons }),
  };
}
