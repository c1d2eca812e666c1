import { CodedError } from '../../contracts/errors/coded-error.ts';
import type { HubClock } from '../hub-clock.ts';

/** How many failures one key may have within a time, in milliseconds. */
export type AttemptLimit = { key: string; failures: number; withinMs: number };

export type AttemptThrottle = {
  /**
   * Runs an attempt. It counts against its limits while it runs and for good when it fails with a refusal, so that
   * a thousand at once are no way round; a success costs nothing, since a whole school shares one address.
   *
   * @throws CodedError `too-many-requests`, or whatever the attempt throws.
   */
  attempt<Result>(limits: readonly AttemptLimit[], run: () => Promise<Result>): Promise<Result>;
};

/** Keys remembered at most; the oldest are forgotten first. */
const rememberedKeys = 10_000;

export function attemptThrottle(clock: HubClock): AttemptThrottle {
  const strikes = new Map<string, number[]>();

  function recent({ key, withinMs }: AttemptLimit, now: number): number[] {
    return (strikes.get(key) ?? []).filter((at) => now - at < withinMs);
  }

  function forgetOldest(): void {
    for (const key of strikes.keys()) {
      if (strikes.size <= rememberedKeys) return;
      strikes.delete(key);
    }
  }

  return {
    async attempt(limits, run) {
      const now = clock().getTime();
      if (limits.some((limit) => recent(limit, now).length >= limit.failures)) {
        throw new CodedError('too-many-requests');
      }
      for (const limit of limits) strikes.set(limit.key, [...recent(limit, now), now]);
      forgetOldest();
      const forgive = () => {
        for (const { key } of limits) {
          const left = strikes.get(key) ?? [];
          const own = left.indexOf(now);
          if (own !== -1) left.splice(own, 1);
          if (left.length === 0) strikes.delete(key);
        }
      };
      try {
        const result = await run();
        forgive();
        return result;
      } catch (error) {
        if (!(error instanceof CodedError) || error.status >= 500) forgive();
        throw error;
      }
    },
  };
}
