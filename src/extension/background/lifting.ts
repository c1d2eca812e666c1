import { createLiftKeeper } from '../lifting/lift-keeper.ts';
import { readLiftKey } from '../lifting/keep-lift-key.ts';
import { createLiftingState, spareLifting, spareLiftingKey } from '../lifting/lifting-state.ts';
import { createNoteWhatWasDone } from '../lifting/note-what-was-done.ts';
import { isUsedCode } from '../lifting/used-codes.ts';
import { webLock as lock } from '../platform/lock.ts';
import { reportFailure } from '../platform/report-failure.ts';
import { spareValue } from '../platform/spare-value.ts';
import { storedValue } from '../platform/value-store.ts';
import { sync } from './hub-line.ts';
import { append, newId, policyNow, reports, spare, use } from './kept.ts';
import { reconcileShield } from './reconcile-shield.ts';

/** Tells the clock of this worker from that of the one before. */
const life = newId();
const syncNow = () => void sync('now');

/** An adult lifts the shield at the Chromebook itself. */
export const lifting = createLiftKeeper({
  state: createLiftingState({
    use,
    spare: spareValue(
      storedValue('local', spareLiftingKey, spareLifting),
      storedValue('session', spareLiftingKey, spareLifting),
    ),
    reportFailure,
  }),
  reports,
  isUsedCode: (code) => isUsedCode({ use, spare }, code),
  append,
  lock,
  liftKey: async () => {
    const { policy } = await policyNow();
    return policy === undefined ? undefined : readLiftKey(use, policy.hubAddress);
  },
  liftCodes: async () => (await policyNow()).policy?.liftCodes,
  moment: () => ({ life, aliveMs: performance.now() }),
  randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
  onLifted: () => {
    reconcileShield();
    syncNow();
  },
  onRefused: syncNow,
});

/** And says what was done. */
export const whatWasDone = createNoteWhatWasDone({ reports, append, syncNow });
