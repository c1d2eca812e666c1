import { errorFields, type HubLog } from './hub-log.ts';

/** Work that the hub does by the clock. */
export type Chore = { everyMs: number; run: () => void | Promise<void> };

/**
 * Runs chores until told to stop. A chore that fails is logged and comes again at its next time.
 *
 * @returns stops them.
 */
export function upkeep(chores: readonly Chore[], log: HubLog): () => void {
  const timers = chores.map(({ everyMs, run }) =>
    setInterval(() => {
      Promise.resolve()
        .then(run)
        .catch((error: unknown) => log('error', 'upkeep-failed', errorFields(error)));
    }, everyMs),
  );
  for (const timer of timers) timer.unref();
  return () => timers.forEach((timer) => clearInterval(timer));
}
