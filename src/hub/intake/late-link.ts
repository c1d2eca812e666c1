import { isGivenUp, type DroppedRange } from '../../domain/events/dropped-range.ts';
import type { ChainHead, ChainLink } from '../../domain/events/event-chain.ts';
import { eventsAfter, type DeviceLane } from '../store/event-store.ts';
import type { HubTransaction } from '../store/hub-tables.ts';
import type { ChainPlace } from './link-events.ts';

/**
 * How an event stands that came after its device had named it as given up: it was on its way when the disk was full. It is no fork where
 * nothing else holds its place and it fits what stands on either side.
 *
 * @param head of the lane before the batch.
 * @param beside all of the same lane that came in the same batch.
 * @returns undefined for an event that did not come late in that way.
 */
export async function lateLink(
  transaction: HubTransaction,
  lane: DeviceLane,
  place: ChainPlace,
  {
    head,
    dropped,
    beside,
  }: { head: ChainHead; dropped: readonly DroppedRange[]; beside: readonly ChainPlace[] },
): Promise<ChainLink | undefined> {
  const { sequence, hash, previousHash } = place;
  if (sequence > head.sequence || !isGivenUp({ from: sequence, to: sequence }, dropped)) return undefined;
  const around = [...(await eventsAfter(transaction, lane, sequence - 2, 3)), ...beside];
  const at = (wanted: number) => around.filter((other) => other.sequence === wanted && other !== place);
  const [before] = at(sequence - 1);
  const fits =
    at(sequence).length === 0 &&
    (before === undefined || before.hash === previousHash) &&
    at(sequence + 1).every((after) => after.previousHash === hash);
  if (!fits) return 'forked';
  return before === undefined && sequence > 1 ? 'after-drop' : 'linked';
}
