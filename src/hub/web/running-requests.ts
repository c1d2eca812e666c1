import type { MiddlewareHandler } from 'hono';
import { CodedError } from '../../contracts/errors/coded-error.ts';
import type { HubEnv } from './hub-env.ts';

export type RunningRequests = {
  middleware: MiddlewareHandler<HubEnv>;
  /** Refuses new requests with `hub-stopping` and waits for those that run, at most `withinMs`. */
  finish(withinMs: number): Promise<void>;
};

/** Counts what is under way, so that the hub can stop between two requests. */
export function runningRequests(): RunningRequests {
  let stopping = false;
  let running = 0;
  let lastOneDone: (() => void) | undefined;
  return {
    middleware: async (_context, next) => {
      if (stopping) throw new CodedError('hub-stopping');
      running += 1;
      try {
        await next();
      } finally {
        running -= 1;
        if (running === 0) lastOneDone?.();
      }
    },
    async finish(withinMs) {
      stopping = true;
      if (running === 0) return;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, withinMs);
        lastOneDone = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    },
  };
}
