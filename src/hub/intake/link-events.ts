import { judgeLink, type ChainHead, type ChainLink } from '../../domain/events/event-chain.ts';

/** What of an event decides its place in the chain. */
export type ChainPlace = { sequence: number; previousHash: string | null; hash: string };

/**
 * Adds events to a lane. An event that forks off is evidence, and is committed like any other: where it holds the
 * next place, the lane goes on from it, so that a device never sends for ever what the hub already has.
 *
 * @param places in any order.
 * @returns the new head, and how each event stands.
 */
export function linkEvents<Place extends ChainPlace>(
  head: ChainHead,
  places: readonly Place[],
): { head: ChainHead; links: Map<Place, ChainLink> } {
  const links = new Map<Place, ChainLink>();
  let reached = head;
  for (const place of places.toSorted((a, b) => a.sequence - b.sequence)) {
    links.set(place, judgeLink(reached, place));
    if (place.sequence === reached.sequence + 1) reached = { sequence: place.sequence, hash: place.hash };
  }
  return { head: reached, links };
}
