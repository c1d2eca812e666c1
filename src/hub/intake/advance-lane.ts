import type { DroppedRange } from '../../domain/events/dropped-range.ts';
import { judgeLink, type ChainHead } from '../../domain/events/event-chain.ts';
import { conflictsAfter } from '../store/event-conflict-store.ts';
import type { DeviceLane } from '../store/device-lane.ts';
import { eventsAfter, setLink } from '../store/event-store.ts';
import type { HubTransaction } from '../store/hub-tables.ts';
import { takesPlace } from './link-events.ts';

/** Events looked at in one go, once the first is known to follow. */
const page = 500;

/**
 * Moves the head of a lane over events that came before the gap in front of them was filled.
 *
 * @returns the highest unbroken place.
 */
export async function advanceLane(
  transaction: HubTransaction,
  lane: DeviceLane,
  from: ChainHead,
  dropped: readonly DroppedRange[],
): Promise<ChainHead> {
  let head = from;
  for (let limit = 1; ; limit = page) {
    const events = await eventsAfter(transaction, lane, head.sequence, limit);
    const conflicts = await conflictsAfter(transaction, lane, head.sequence, limit);
    const waiting = [
      ...events.map((event) => ({ ...event, evidence: false })),
      ...conflicts.map((event) => ({ ...event, evidence: true })),
    ].toSorted((a, b) => a.sequence - b.sequence);
    const before = head;
    for (const place of waiting) {
      const link = judgeLink(head, place, dropped);
      if (link === 'gap-before') return head;
      if (!place.evidence) await setLink(transaction, place.eventId, link);
      if (takesPlace(head, place, link)) head = { sequence: place.sequence, hash: place.hash };
    }
    if (head === before) return head;
  }
}
