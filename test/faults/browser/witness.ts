import { setTimeout as pause } from 'node:timers/promises';
import { TargetType } from 'puppeteer-core';
import type { Chromebook } from '../../../src/cli/chromium/launch-chromebook.ts';
import { readDeviceStore, type DeviceStore } from './device-store.ts';

/** A worker that is dead or stands still never answers; in milliseconds. */
const answersWithinMs = 1_000;
const looksEveryMs = 25;

/** Remembers what a Chromebook was ever seen to have kept, whatever becomes of that Chromebook. */
export class Witness {
  /** Ids of events that lay on its disk, with their session. */
  readonly kept = new Map<string, string>();
  /** The furthest end of each lane, by session and lane. */
  readonly heads = new Map<string, DeviceStore['heads'][number]>();

  see(store: DeviceStore): void {
    for (const { id, session } of store.waiting) this.kept.set(id, session);
    for (const { eventId, session, kept } of store.reports) if (kept) this.kept.set(eventId, session);
    for (const head of store.heads) {
      const key = `${head.session} ${head.lane}`;
      if (head.sequence > (this.heads.get(key)?.sequence ?? 0)) this.heads.set(key, head);
    }
  }

  /**
   * Looks again and again into a Chromebook, without waking its worker.
   *
   * @returns ends it.
   */
  watch(chromebook: Chromebook): () => Promise<void> {
    const over = new AbortController();
    const looking = (async () => {
      while (!over.signal.aborted) {
        const store = await Promise.race([lookInto(chromebook), pause(answersWithinMs, undefined)]);
        if (store !== undefined) this.see(store);
        await pause(looksEveryMs);
      }
    })();
    return async () => {
      over.abort();
      await looking;
    };
  }
}

async function lookInto({ browser, extensionId }: Chromebook): Promise<DeviceStore | undefined> {
  try {
    const target = browser
      .targets()
      .find((one) => one.type() === TargetType.SERVICE_WORKER && one.url().includes(`//${extensionId}/`));
    const worker = await target?.worker();
    return worker ? await readDeviceStore(worker) : undefined;
  } catch {
    // Killed while it was asked.
    return undefined;
  }
}
