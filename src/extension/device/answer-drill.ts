import * as z from 'zod/mini';
import type { DrillFrame } from '../../contracts/stream/stream-frame.ts';
import type { AppendEvent } from '../outbox/append-event.ts';
import type { Lock } from '../platform/lock.ts';
import type { StoredValue } from '../platform/value-store.ts';

/** The drill that was answered last. */
export const answeredDrill = z.object({ drillId: z.uuidv7() });
export type AnsweredDrill = z.infer<typeof answeredDrill>;

type Parts = {
  answered: StoredValue<AnsweredDrill>;
  append: AppendEvent;
  /** Sends at once, as after a press. */
  sendNow: () => void;
  lock: Lock;
};

/**
 * Answers a drill by one event, on the way that a press takes: outbox, strict commit, signed batch. Nothing is shown to the child and
 * nothing else is touched. Asked again about the same drill it writes nothing. A worker that dies between the two writes answers twice, by two
 * events; the hub counts the first.
 */
export function createAnswerDrill({ answered, append, sendNow, lock }: Parts) {
  return ({ drillId, endsInMs }: DrillFrame): Promise<void> =>
    lock('drill', async () => {
      if (endsInMs <= 0) return;
      if ((await answered.read())?.drillId !== drillId) {
        await append({ kind: 'drill-answered', details: { drillId } });
        await answered.write({ drillId });
      }
      sendNow();
    });
}
