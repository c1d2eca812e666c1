import type { DigestFacts } from '../../domain/reports/digest-facts.ts';
import type { DevicePresence } from '../devices/device-presence.ts';
import { openAlerts } from '../store/alert-store.ts';
import { listDevices, type Device } from '../store/device-store.ts';
import { countAlarmsAfter, countEventsAfter, lastDigests, placesBefore } from '../store/digest-store.ts';
import { logEntriesAfter } from '../store/hub-log-store.ts';
import type { HubTransaction } from '../store/hub-tables.ts';
import { noticesUndelivered } from '../store/notice-store.ts';

/** Which digest is made. `firstFrom`: where it begins when there is none before it. */
export type DigestToMake = { day: string; firstFrom: Date; headEntry: number };

/** What there is to say since the digest before. The hub's log has an entry. */
export async function gatherDigest(
  transaction: HubTransaction,
  { day, firstFrom, headEntry }: DigestToMake,
  now: Date,
  presence: DevicePresence,
): Promise<DigestFacts> {
  const to = now.toISOString();
  const before = (await lastDigests(transaction, 1))[0];
  const since = before?.madeAt ?? firstFrom.toISOString();
  const from = since < to ? since : to;
  const kinds = ['help-requested', 'page-blocked', 'lift-refused'] as const;
  const counted = before?.facts.upTo ?? (await placesBefore(transaction, from));
  const events = await countEventsAfter(transaction, counted.event, kinds);
  const alarms = await countAlarmsAfter(transaction, counted.alarm);
  const devices = (await listDevices(transaction)).filter(({ ended }) => ended === null);
  const isHeard = ({ deviceId, lastHeardAt }: Device) => presence.isPresent(deviceId) || lastHeardAt >= from;
  const heard = new Set(devices.filter(isHeard).map((device) => device.deviceNumber ?? device.deviceId));
  const [head] = await logEntriesAfter(transaction, headEntry - 1, 1);
  if (head === undefined) throw new Error('the log has no entry of which a digest could say the head');
  const times = (kind: (typeof kinds)[number]) => events.counts.get(kind) ?? 0;
  return {
    day,
    from,
    to,
    presses: times('help-requested'),
    open: (await openAlerts(transaction)).map(({ deviceNumber, classColour, receivedAt: at, state }) => ({
      deviceNumber,
      classColour,
      at,
      state,
    })),
    blocks: times('page-blocked'),
    refusedLifts: times('lift-refused'),
    alarms: alarms.counts,
    withoutReceipt: devices.filter(isWithoutReceipt).map(({ deviceNumber }) => deviceNumber),
    heard: heard.size,
    notHeard: notHeard(devices, heard),
    undelivered: await noticesUndelivered(transaction, from),
    head: { entryId: head.entryId, hash: head.hash, at: head.at },
    upTo: { event: events.last, alarm: alarms.last },
  };
}

function isWithoutReceipt({ attention }: Device): boolean {
  return attention?.reasons.some(({ reason }) => reason === 'session-without-receipt') ?? false;
}

/** A guest session's device ends with the session; its number is heard when any of them is. */
function notHeard(devices: readonly Device[], heard: ReadonlySet<number | string>): DigestFacts['notHeard'] {
  const last = new Map<number, string>();
  for (const { deviceNumber, lastHeardAt } of devices) {
    if (deviceNumber === null || heard.has(deviceNumber)) continue;
    const known = last.get(deviceNumber);
    if (known === undefined || known < lastHeardAt) last.set(deviceNumber, lastHeardAt);
  }
  return [...last]
    .map(([deviceNumber, lastHeardAt]) => ({ deviceNumber, lastHeardAt }))
    .toSorted((one, other) => one.deviceNumber - other.deviceNumber);
}
