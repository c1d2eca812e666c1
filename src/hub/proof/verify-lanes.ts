import { emptyChain, judgeLink, type ChainHead } from '../../domain/events/event-chain.ts';
import type { DroppedRange } from '../../domain/events/dropped-range.ts';
import type { Lane } from '../../domain/events/lane.ts';
import { sessionReceipt } from '../incidents/session-receipt.ts';
import { droppedRanges } from '../intake/dropped-ranges.ts';
import type { HubStore } from '../store/hub-tables.ts';
import type { ProofFault } from './proof-fault.ts';

/** How one session of one device stands. */
export type SessionVerdict = {
  deviceId: string;
  session: string;
  deviceNumber: number | null;
  firstReceivedAt: string;
  lastReceivedAt: string;
  /** For each lane the last place up to which it is unbroken from 1; 0 when not even the first is there. */
  unbrokenTo: Partial<Record<Lane, number>>;
  /** Routine events that the device gave up for want of room, and said so. */
  givenUp: number;
  /** A receipt was given: the session said how far it came, and all of that is here. */
  hasEnded: boolean;
};

/** Every lane of every session, in its order. */
export async function verifyLanes(
  store: HubStore,
  tell: (fault: ProofFault) => void,
): Promise<SessionVerdict[]> {
  const numbers = new Map(
    (await store.selectFrom('device').select(['device_id', 'device_number']).execute()).map(
      ({ device_id, device_number }) => [device_id, device_number] as const,
    ),
  );
  const sessions = await store
    .selectFrom('event')
    .select(({ fn }) => [
      'device_id as deviceId',
      'session',
      fn.min('received_at').as('firstReceivedAt'),
      fn.max('received_at').as('lastReceivedAt'),
    ])
    .groupBy(['device_id', 'session'])
    .orderBy('firstReceivedAt')
    .execute();
  const verdicts: SessionVerdict[] = [];
  for (const { deviceId, session, firstReceivedAt, lastReceivedAt } of sessions) {
    const unbrokenTo: Partial<Record<Lane, number>> = {};
    let givenUp = 0;
    for (const lane of ['report', 'routine'] as const) {
      const events = await store
        .selectFrom('event')
        .select(['sequence', 'previous_hash as previousHash', 'hash'])
        .where('device_id', '=', deviceId)
        .where('session', '=', session)
        .where('lane', '=', lane)
        .orderBy('sequence')
        .execute();
      if (events.length === 0) continue;
      const dropped = await droppedRanges(store, { deviceId, session, lane });
      const walked = walk(events, dropped, `session ${session} ${lane}`, tell);
      unbrokenTo[lane] = walked.unbroken;
      givenUp += walked.givenUp;
    }
    const receipt = await sessionReceipt(store, deviceId, session);
    if (receipt === 'short') tell({ code: 'receipt-short', at: `session ${session} report` });
    const deviceNumber = numbers.get(deviceId) ?? null;
    verdicts.push({
      deviceId,
      session,
      deviceNumber,
      firstReceivedAt,
      lastReceivedAt,
      unbrokenTo,
      givenUp,
      hasEnded: receipt === 'holds',
    });
  }
  return verdicts;
}

type Place = { sequence: number; previousHash: string | null; hash: string };

function walk(
  events: readonly Place[],
  dropped: readonly DroppedRange[],
  lane: string,
  tell: (fault: ProofFault) => void,
): { unbroken: number; givenUp: number } {
  let head: ChainHead = emptyChain;
  let unbroken = 0;
  let givenUp = 0;
  let isWhole = true;
  for (const event of events) {
    const link = judgeLink(head, event, dropped);
    if (link === 'gap-before') {
      tell({ code: 'lane-gap', at: `${lane} ${head.sequence + 1} to ${event.sequence - 1}` });
    } else if (link === 'forked') {
      tell({ code: 'lane-fork', at: `${lane} ${event.sequence}` });
    } else if (link === 'after-drop') {
      givenUp += event.sequence - head.sequence - 1;
    }
    isWhole &&= link === 'linked' || link === 'after-drop';
    head = { sequence: event.sequence, hash: event.hash };
    if (isWhole) unbroken = event.sequence;
  }
  return { unbroken, givenUp };
}
