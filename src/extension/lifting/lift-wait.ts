import type { StoredLifting } from '../outbox/outbox-database.ts';

/** A moment by the clock that nobody sets, and which worker's clock that is. */
export type LiftMoment = { life: string; aliveMs: number };

/**
 * The wait as it stands now. Only time that a worker lived through counts, so that neither a clock that is set nor a browser that is started
 * anew makes it shorter.
 */
export function waitNow(state: StoredLifting, { life, aliveMs }: LiftMoment): StoredLifting {
  const served = state.life === life ? Math.max(0, aliveMs - state.aliveMs) : 0;
  return { ...state, waitMs: Math.max(0, state.waitMs - served), life, aliveMs };
}
