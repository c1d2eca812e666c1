import { sendOutbox, type SendOutcome } from './send-outbox.ts';
import { sendSpare } from './send-spare.ts';

type Parts = {
  outbox: Parameters<typeof sendOutbox>[0];
  spare: Parameters<typeof sendSpare>[0];
  /** The hub has taken a report from the spare key, and answers that one from now on. */
  onSpareKeyHeard: () => Promise<void>;
};

/**
 * Sends what lies beside the database and then what lies in it. Neither waits for the other to be well.
 *
 * @throws what kept the hub from taking something, once all was tried.
 */
export async function sendEverything(parts: Parts, hubAddress: string): Promise<SendOutcome> {
  const [beside] = await Promise.allSettled([sendSpare(parts.spare, hubAddress)]);
  if (beside.status === 'fulfilled' && beside.value.withSpareKey) await parts.onSpareKeyHeard();
  const sent = await sendOutbox(parts.outbox, hubAddress);
  if (beside.status === 'rejected') throw beside.reason;
  return { ...sent, events: sent.events + beside.value.events };
}
