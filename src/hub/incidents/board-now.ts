import type { BoardResponse } from '../../contracts/http/alerts.ts';
import type { DevicePresence } from '../devices/device-presence.ts';
import { deviceTile } from '../devices/device-tile.ts';
import { isInUse } from '../devices/number-claims.ts';
import { runningLessons } from '../lessons/running-lessons.ts';
import { alertsForBoard } from '../store/alert-store.ts';
import { listClasses } from '../store/class-store.ts';
import { listDevices, type Device } from '../store/device-store.ts';
import { companions, lastFrameId } from '../store/frame-store.ts';
import type { HubStore } from '../store/hub-tables.ts';
import { watchesOf } from '../climbing/tell-watch.ts';
import { alertSummary } from './alert-summary.ts';

/** Alerts whose shield was lifted stay on the board this long, in milliseconds. */
const alertsStayMs = 24 * 60 * 60 * 1_000;

/** The board as it stands, in one reading of the store. */
export async function boardNow(
  store: HubStore,
  now: Date,
  presence: DevicePresence,
): Promise<Pick<BoardResponse, 'tiles' | 'alerts' | 'watches' | 'classes' | 'lessons' | 'lastFrameId'>> {
  const since = new Date(now.getTime() - alertsStayMs).toISOString();
  return store.transaction().execute(async (reading) => {
    const alerts = await alertsForBoard(reading, since);
    const devices = await listDevices(reading);
    const withAlert = new Set(alerts.map(({ deviceId }) => deviceId));
    const newest = newestByNumber(devices.filter(({ ended }) => ended === null));
    const isInPlace = (device: Device) =>
      isInUse(device, now, presence) ||
      device.deviceNumber === null ||
      newest.get(device.deviceNumber) === device.lastHeardAt;
    // One that was ended stays in sight for a day: it may have been the wrong one.
    const shown = devices.filter(
      (device) =>
        withAlert.has(device.deviceId) ||
        (device.endedAt === null ? isInPlace(device) : device.endedAt >= since),
    );
    return {
      tiles: shown.map((device) => {
        const tile = deviceTile(device);
        return presence.isPresent(device.deviceId) ? { ...tile, heardAt: now.toISOString() } : tile;
      }),
      alerts: alerts.map(alertSummary),
      watches: await watchesOf(reading, alerts, now),
      classes: await listClasses(reading),
      lessons: [...(await runningLessons(reading, now)).lessons],
      lastFrameId: await lastFrameId(reading, companions),
    };
  });
}

/** A guest session's device ends with the session: the next one on the same Chromebook takes its place. */
function newestByNumber(devices: readonly Device[]): Map<number, string> {
  const newest = new Map<number, string>();
  for (const { deviceNumber, lastHeardAt } of devices) {
    if (deviceNumber === null) continue;
    const known = newest.get(deviceNumber);
    if (known === undefined || known < lastHeardAt) newest.set(deviceNumber, lastHeardAt);
  }
  return newest;
}
