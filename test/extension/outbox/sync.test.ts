import { describe, expect, it } from 'vitest';
import type { SendOutcome } from '../../../src/extension/outbox/send-outbox.ts';
import { createSync, type SyncPause } from '../../../src/extension/outbox/sync.ts';
import { memoryLock, memoryValue } from '../fixtures/in-memory.ts';

function given(send: () => Promise<SendOutcome | undefined>) {
  const pause = memoryValue<SyncPause>();
  const clock = { now: 1_000_000 };
  const later: number[] = [];
  let refusals = 0;
  const sync = createSync({
    send,
    pause,
    lock: memoryLock(),
    now: () => clock.now,
    random: () => 1,
    later: (milliseconds) => later.push(milliseconds),
    onRefused: () => {
      refusals += 1;
      return Promise.resolve();
    },
    reportFailure: () => {},
  });
  return { sync, pause, clock, later, refusals: () => refusals };
}

describe('sync', () => {
  it('does not rest for a year when a clock that was a year ahead is put right', async () => {
    let tries = 0;
    const { sync, clock } = given(() => {
      tries += 1;
      return Promise.reject(new TypeError('down'));
    });
    await sync('when-due');
    clock.now -= 365 * 24 * 60 * 60 * 1_000;
    await sync('when-due');
    expect(tries).toBe(2);
  });

  it('leaves a hub that is down alone for a while, but never when a child presses', async () => {
    let tries = 0;
    const { sync, pause, clock, later } = given(() => {
      tries += 1;
      return Promise.reject(new TypeError('down'));
    });
    await sync('when-due');
    await sync('when-due');
    expect(tries).toBe(1);
    await sync('now');
    expect(tries).toBe(2);
    expect(later).toEqual([1_000, 2_000]);
    clock.now += 2_000;
    await sync('when-due');
    expect(tries).toBe(3);
    expect(pause.value).toEqual({ failures: 3, until: clock.now + 4_000 });
  });

  it('runs one at a time, and once more for all who asked meanwhile', async () => {
    let running = 0;
    let most = 0;
    let runs = 0;
    const { sync } = given(async () => {
      running += 1;
      runs += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 5));
      running -= 1;
      return { outcome: 'sent', events: 0 };
    });
    const first = sync('when-due');
    await new Promise((resolve) => setTimeout(resolve, 1));
    await Promise.all([first, sync('when-due'), sync('now'), sync('when-due')]);
    expect([most, runs]).toEqual([1, 2]);
  });

  it('says when the hub refused an event', async () => {
    const { sync, refusals } = given(() => Promise.resolve({ outcome: 'refused', events: 0 }));
    await sync('now');
    expect(refusals()).toBe(1);
  });
});
