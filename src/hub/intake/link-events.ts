import type { DroppedRange } from '../../domain/events/dropped-range.ts';
import { judgeLink, type ChainHead, type ChainLink } from '../../domain/events/event-chain.ts';

/** What of an event decides its place in the chain. */
export type ChainPlace = { sequence: number; previousHash: string | null; hash: string };

/**
 * Adds events to a lane. An event that forks off is evidence, and is committed like any other: where it holds the
 * next place, the lane goes on from it, so that a device never sends for ever what the hub already has.
 *
 * @param places in any order.
 * @param dropped what the device named as given up.
 * @returns the new head, and how each event stands.
 */
export function linkEvents<Place extends ChainPlace>(
  head: ChainHead,
  places: readonly Place[],
  dropped: readonly DroppedRange[] = [],
): { head: ChainHead; links: Map<Place, ChainLink> } {
  const links = new Map<Place, ChainLink>();
  let reached = head;
  for (const place of places.toSorted((a, b) => a.sequence - b.sequence)) {
    const link = judgeLink(reached, place, dropped);
    links.set(place, link);
    if (takesPlace(reached, place, link)) reached = { sequence: place.sequence, hash: place.hash };
  }
  return { head: reached, links };
}

/** Whether the lane goes on from an event: it holds the next place, or the next that the device did not give up. */
export function takesPlace(head: ChainHead, place: { sequence: number }, link: ChainLink): boolean {
  return place.sequence === head.sequence + 1 || link === 'after-drop';
}
