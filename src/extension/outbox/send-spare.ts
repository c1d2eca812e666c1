import { intakeResponse } from '../../contracts/http/intake.ts';
import type { SignedPost } from '../device/hub-client.ts';
import { batchRequest } from './batch-request.ts';
import type { Compress } from './compress.ts';
import type { SpareContents, SpareEvent, SpareOutbox } from './spare-outbox.ts';

type Key = NonNullable<SpareEvent['sentWith']>;

type Parts = {
  spare: SpareOutbox;
  /** Posts with the device's own key, and with the spare one. */
  posts: Record<Key, SignedPost>;
  /** Whether the device's own key can be had. */
  hasOwnKey: () => Promise<boolean>;
  compress: Compress;
};

/**
 * Brings what the database would not take straight to the hub. With the device's own key where that can be had; it lies in the same
 * database, and without it a spare one speaks.
 *
 * @returns how many events arrived now, and whether any with the spare key.
 * @throws whatever kept the hub from taking them, as it comes from SignedPost.
 */
export async function sendSpare(
  parts: Parts,
  hubAddress: string,
): Promise<{ events: number; withSpareKey: boolean }> {
  const { spare } = parts;
  if (!(await spare.read()).events.some(({ arrived }) => !arrived)) return { events: 0, withSpareKey: false };
  const usable: Key = (await parts.hasOwnKey()) ? 'own-key' : 'spare-key';
  // Written before it is sent: whoever comes after must not say with another key what the hub may have by now.
  const { contents } = await spare.change((before) => withKeys(before, usable));
  const sent = { events: 0, withSpareKey: false };
  for (const key of ['own-key', 'spare-key'] as const) {
    const batch = contents.events.filter(({ arrived, sentWith }) => !arrived && sentWith === key);
    if (batch.length === 0) continue;
    const request = await batchRequest(hubAddress, batch, parts.compress);
    const { acknowledged } = await parts.posts[key](request, intakeResponse);
    const sessions = new Set(acknowledged.filter(({ sequence }) => sequence > 0).map((one) => one.session));
    const arrived = new Set(batch.filter(({ session }) => sessions.has(session)).map(({ id }) => id));
    await spare.change((before) => withArrived(before, arrived, key));
    sent.events += arrived.size;
    sent.withSpareKey ||= key === 'spare-key' && arrived.size > 0;
  }
  return sent;
}

/** What the device's own key has begun, the spare one takes up only where there is no other way. */
function withKeys(contents: SpareContents, usable: Key): SpareContents {
  const events = contents.events.map((event) =>
    event.arrived || event.sentWith === 'spare-key' ? event : { ...event, sentWith: usable },
  );
  return { ...contents, events };
}

function withArrived(contents: SpareContents, ids: ReadonlySet<string>, key: Key): SpareContents {
  return {
    events: contents.events.map((event) => (ids.has(event.id) ? { ...event, arrived: true } : event)),
    reports: contents.reports.map((report) =>
      ids.has(report.eventId)
        ? { ...report, arrived: true, ...(key === 'spare-key' ? { fromSpareKey: true } : {}) }
        : report,
    ),
  };
}
