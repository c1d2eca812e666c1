import { devicesHeardSince, findDevice } from '../store/device-store.ts';
import { passingFrame, type ReopenedPagesNews, type StoredFrame } from '../store/frame-store.ts';
import type { HubStore, HubTransaction } from '../store/hub-tables.ts';
import { openReopenings, type PageReopening } from '../store/reopened-page-store.ts';
import { readSetting, writeSetting } from '../store/setting-store.ts';

/** Its value is the version of the newest word that this hub said of pages that are open again. */
const versionSetting = 'reopened-pages-version';
/** A device that was not heard for this long, in milliseconds, has no stream: it is told when it opens one. */
const mayListenMs = 48 * 60 * 60 * 1_000;

type Who = { deviceId: string; deviceNumber: number | null };

/** What a device is told whenever its stream opens. Nothing, as long as no page was ever opened again here. */
export async function reopenedPagesAtOpening(
  store: HubStore,
  deviceId: string,
  now: Date,
): Promise<StoredFrame[]> {
  const version = Number((await readSetting(store, versionSetting)) ?? 0);
  const device = version === 0 ? undefined : await findDevice(store, deviceId);
  if (!device) return [];
  return [passingFrame(deviceId, await wordTo(store, device, await openReopenings(store, now), version))];
}

/**
 * Tells the Chromebooks of some reports what is open again from now on.
 *
 * @param reportIds whose standing has changed.
 */
export async function tellReopened(
  transaction: HubTransaction,
  reportIds: readonly string[],
  now: Date,
): Promise<StoredFrame[]> {
  const version = await nextVersion(transaction, now);
  const open = await openReopenings(transaction, now);
  const concerned = await originsOf(transaction, reportIds);
  const devices = await devicesHeardSince(transaction, new Date(now.getTime() - mayListenMs).toISOString());
  const frames: StoredFrame[] = [];
  for (const device of devices) {
    if (!concerned.some((origin) => isOf(device, origin))) continue;
    frames.push(passingFrame(device.deviceId, await wordTo(transaction, device, open, version)));
  }
  return frames;
}

/** The whole word to one device: what it does not name stays closed. */
async function wordTo(
  store: HubStore,
  device: Who,
  open: readonly PageReopening[],
  version: number,
): Promise<ReopenedPagesNews> {
  const pages: ReopenedPagesNews['pages'] = [];
  for (const { pageHash, reportIds, until } of open) {
    const origins = await originsOf(store, reportIds);
    const own = origins.filter((origin) => isOf(device, origin)).map(({ alertId }) => alertId);
    if (own.length > 0) pages.push({ hash: pageHash, reportIds: own, until });
  }
  return { type: 'reopened-pages', version, pages };
}

/** A report that was told with a spare key is of the Chromebook with the same number. */
function isOf(device: Who, origin: Who): boolean {
  if (device.deviceId === origin.deviceId) return true;
  return origin.deviceNumber !== null && device.deviceNumber === origin.deviceNumber;
}

async function originsOf(
  store: HubStore,
  reportIds: readonly string[],
): Promise<(Who & { alertId: string })[]> {
  return store
    .selectFrom('alert')
    .select(['alert_id as alertId', 'device_id as deviceId', 'device_number as deviceNumber'])
    .where('alert_id', 'in', [...reportIds])
    .execute();
}

/** It never falls behind the clock: a hub that was set up anew is not taken for an older one. */
async function nextVersion(transaction: HubTransaction, now: Date): Promise<number> {
  const before = Number((await readSetting(transaction, versionSetting)) ?? 0);
  const version = Math.max(before + 1, now.getTime());
  await writeSetting(transaction, versionSetting, String(version));
  return version;
}
