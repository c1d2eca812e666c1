import type { ChainLink } from '../../domain/events/event-chain.ts';
import { isGivenUp, type DroppedRange } from '../../domain/events/dropped-range.ts';
import type { ChainPlace } from './link-events.ts';

/** Whether an event comes after the lane went on without it, since its device had named it as given up. */
export function isLate(
  head: { sequence: number },
  { sequence }: { sequence: number },
  dropped: readonly DroppedRange[],
): boolean {
  return sequence <= head.sequence && isGivenUp({ from: sequence, to: sequence }, dropped);
}

/**
 * Judges events that were on their way when their device gave them up for want of room. They are no fork by coming late: what counts is
 * whether their place is free, and whether they fit those beside them.
 *
 * @param late in any order.
 * @param standing what is stored of their lane.
 */
export function linkLate<Place extends ChainPlace>(
  late: readonly Place[],
  standing: readonly ChainPlace[],
): Map<Place, ChainLink> {
  const taken = new Map(standing.map((place) => [place.sequence, place]));
  const links = new Map<Place, ChainLink>();
  for (const place of late.toSorted((a, b) => a.sequence - b.sequence)) {
    const before = taken.get(place.sequence - 1);
    const after = taken.get(place.sequence + 1);
    const isFirst = place.sequence === 1 && place.previousHash === null;
    const fits =
      !taken.has(place.sequence) &&
      (before === undefined || before.hash === place.previousHash) &&
      (after === undefined || after.previousHash === place.hash);
    links.set(place, !fits ? 'forked' : before !== undefined || isFirst ? 'linked' : 'after-drop');
    if (fits) taken.set(place.sequence, place);
  }
  return links;
}
