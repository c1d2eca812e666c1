import type { ProofFault } from '../../hub/proof/proof-fault.ts';
import type { SessionVerdict } from '../../hub/proof/verify-lanes.ts';
import type { StoreVerdict } from '../../hub/proof/verify-store.ts';

/** What was found, for whoever has to answer for the log. */
export function verdictLines({ sessions, batches, head, faults }: StoreVerdict): string[] {
  return [
    ...sessions.map(sessionLine),
    ...faults.map(({ code, at }) => `NOT WHOLE: ${faultWords[code]} (${at}).`),
    '',
    head === undefined
      ? 'The hub’s own log is empty.'
      : `The hub’s own log has ${head.entryId} entries. Its head is ${head.hash}`,
    faults.length === 0
      ? `Everything is whole: ${sessions.length} sessions in ${batches} signed batches${withoutReceipt(sessions)}.`
      : `${faults.length} ${faults.length === 1 ? 'thing is' : 'things are'} not whole.`,
  ];
}

function withoutReceipt(sessions: readonly SessionVerdict[]): string {
  const count = sessions.filter(({ hasEnded }) => !hasEnded).length;
  return count === 0 ? '' : `; ${count} without a receipt, which may be running still`;
}

function sessionLine(verdict: SessionVerdict): string {
  const { deviceNumber, deviceId, session, unbrokenTo, givenUp, hasEnded } = verdict;
  const { firstReceivedAt, lastReceivedAt } = verdict;
  const who = deviceNumber === null ? 'A Chromebook without a number' : `Chromebook ${deviceNumber}`;
  const lanes = (['report', 'routine'] as const).flatMap((lane) => {
    const last = unbrokenTo[lane];
    return last === undefined
      ? []
      : [last === 0 ? `${lane} broken from the first` : `${lane} 1 to ${last} unbroken`];
  });
  const lost = givenUp === 0 ? '' : ` (${givenUp} given up by the device for want of room)`;
  const end = hasEnded ? 'ended with a receipt' : 'without a receipt of its end';
  const when = `${firstReceivedAt.slice(0, 16)} to ${lastReceivedAt.slice(0, 16)}`;
  return `${who} (${deviceId.slice(0, 8)}), session ${session}, ${when}: ${lanes.join(', ')}${lost}; ${end}.`;
}

const faultWords: Record<ProofFault['code'], string> = {
  'batch-changed': 'the bytes of a batch are not those that were signed',
  'signature-wrong': 'a signature does not fit',
  'device-key-missing': 'the key of a device is gone',
  'event-not-in-batch': 'an event is not in the signed batch that it names',
  'event-missing': 'an event of a signed batch is gone',
  'event-changed': 'an event was changed',
  'lane-gap': 'events are missing',
  'lane-fork': 'two events hold one place',
  'receipt-short': 'the receipt of a session names reports that are not here',
  'log-entry-changed': 'the hub’s own log was changed, or what it speaks of was',
  'log-entry-missing': 'the hub’s own log lacks an entry',
  'log-without-row': 'the hub’s own log speaks of something that is gone',
  'log-head-unknown':
    'the head that was written down is not in this log: the past was rewritten, or it is another hub’s',
};
