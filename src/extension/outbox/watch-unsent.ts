import { liveQuery } from 'dexie';
import { countUnsent } from './count-unsent.ts';
import type { UseDatabase } from './use-database.ts';

/** How many events the hub has not acknowledged, in both lanes. */
export async function countAllUnsent(use: UseDatabase): Promise<number> {
  return (await countUnsent(use, 'report')) + (await countUnsent(use, 'routine'));
}

/**
 * Tells that number now and whenever something is written or leaves.
 *
 * @returns what ends the watching.
 */
export function watchUnsent(
  use: UseDatabase,
  next: (unsent: number) => void,
  error: (error: unknown) => void,
): () => void {
  const subscription = liveQuery(() => countAllUnsent(use)).subscribe({ next, error });
  return () => subscription.unsubscribe();
}
