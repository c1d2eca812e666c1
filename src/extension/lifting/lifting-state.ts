import * as z from 'zod/mini';
import type { StoredLifting } from '../outbox/outbox-database.ts';
import type { UseDatabase } from '../outbox/use-database.ts';
import type { ReportFailure } from '../platform/report-failure.ts';
import type { SpareValue } from '../platform/spare-value.ts';

/** How it stands with lifting the shield, where the database cannot be written. */
export const spareLifting = z.object({
  name: z.literal('shield'),
  reportId: z.string(),
  challenge: z.optional(z.string()),
  wrongAnswers: z.number(),
  waitMs: z.number(),
  life: z.string(),
  aliveMs: z.number(),
  attempt: z.optional(z.object({ id: z.string(), isWrong: z.boolean() })),
});

/** Its key in `storage.local` and `storage.session`. */
export const spareLiftingKey = 'spareLifting';

/** How it stands with lifting the shield, wherever that could be written last. */
export type LiftingState = {
  read: () => Promise<StoredLifting | undefined>;
  /** Done when it is on a disk, or held in memory where no disk takes it. */
  write: (state: StoredLifting) => Promise<void>;
};

type Parts = { use: UseDatabase; spare: SpareValue<StoredLifting>; reportFailure: ReportFailure };

export function createLiftingState({ use, spare, reportFailure }: Parts): LiftingState {
  return {
    // What lies beside the database is the newer: it is there because the database took nothing.
    read: async () => (await spare.read()) ?? use((database) => database.lifting.get('shield')),
    async write(state) {
      try {
        await use((database) => database.lifting.put(state));
      } catch (error) {
        reportFailure('database', error);
        await spare.write(state);
        return;
      }
      if ((await spare.read()) !== undefined) await spare.remove();
    },
  };
}
