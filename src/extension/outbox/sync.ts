import * as z from 'zod/mini';
import type { Lock } from '../platform/lock.ts';
import type { ReportFailure } from '../platform/report-failure.ts';
import type { StoredValue } from '../platform/value-store.ts';
import { backoffMs, longestPauseMs } from './backoff.ts';
import type { SendOutcome } from './send-outbox.ts';

/** How often in a row the hub could not be reached, and until when it is left alone (wall clock, milliseconds). */
export const syncPause = z.object({ failures: z.number(), until: z.number() });
export type SyncPause = z.infer<typeof syncPause>;

/** `now` for a press and when the line is back; `when-due` keeps to the pause after a failure. */
export type Urgency = 'now' | 'when-due';

/** Brings what waits to the hub. Never throws: what could not be sent waits, and is tried again. */
export type Sync = (urgency: Urgency) => Promise<void>;

type Parts = {
  /** @returns undefined while no hub is known. */
  send: () => Promise<SendOutcome | undefined>;
  pause: StoredValue<SyncPause>;
  lock: Lock;
  now: () => number;
  random: () => number;
  /** Calls back once after so many milliseconds, if the worker lives that long; the alarm stands behind it. */
  later: (milliseconds: number, work: () => void) => void;
  /** The hub refused an event that stays here. */
  onRefused: () => Promise<void>;
  reportFailure: ReportFailure;
};

/** One at a time; calls that come while one runs make one more run after it, as urgent as the most urgent of them. */
export function createSync(parts: Parts): Sync {
  let waiting: { urgency: Urgency; done: Promise<void> } | undefined;

  const run = async (urgency: Urgency): Promise<void> => {
    const pause = await parts.pause.read();
    if (urgency === 'when-due' && pause !== undefined && isResting(pause, parts.now())) return;
    try {
      const sent = await parts.send();
      if (pause !== undefined) await parts.pause.remove();
      if (sent?.outcome === 'refused') await parts.onRefused();
    } catch (error) {
      parts.reportFailure('sync', error);
      const failures = (pause?.failures ?? 0) + 1;
      const pauseMs = backoffMs(failures, parts.random());
      await parts.pause.write({ failures, until: parts.now() + pauseMs });
      parts.later(pauseMs, () => void sync('when-due'));
    }
  };

  const sync: Sync = (urgency) => {
    if (waiting !== undefined) {
      if (urgency === 'now') waiting.urgency = 'now';
      return waiting.done;
    }
    const turn = { urgency, done: Promise.resolve() };
    waiting = turn;
    turn.done = parts
      .lock('sync', () => {
        waiting = undefined;
        return run(turn.urgency);
      })
      .catch((error: unknown) => parts.reportFailure('sync', error));
    return turn.done;
  };
  return sync;
}

/** A pause that would last longer than any was made by a clock that has been set back since. */
function isResting({ until }: SyncPause, now: number): boolean {
  return now < until && until - now <= longestPauseMs;
}
