import { webLock as lock } from '../platform/lock.ts';
import { storedValue } from '../platform/value-store.ts';
import { createReopenedPages, reopenedWord, reopenedWordKey } from '../press/reopened-pages.ts';
import { newId, now } from './kept.ts';

/** Tells the clock of this worker from that of the one before. */
const life = newId();

/** Pages that were reported here and that the DSL opened again. */
export const reopened = createReopenedPages({
  kept: storedValue('local', reopenedWordKey, reopenedWord),
  lock,
  moment: () => ({ wallMs: now(), aliveMs: performance.now(), life }),
});
