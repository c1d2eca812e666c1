import * as z from 'zod/mini';
import type { Lock } from '../platform/lock.ts';
import type { StoredValue } from '../platform/value-store.ts';

/** Tabs whose page was reported and which are not closed yet. Tab ids live as long as the browser. */
export const tabsToClose = z.array(z.number());

/** Remembers which tabs must go, so that a worker that is born in between still closes them. */
export type ReportedTabs = {
  remember: (tabId: number) => Promise<void>;
  forget: (tabId: number) => Promise<void>;
  all: () => Promise<number[]>;
};

export function createReportedTabs(stored: StoredValue<number[]>, lock: Lock): ReportedTabs {
  const all = async () => (await stored.read()) ?? [];
  return {
    all,
    remember: (tabId) =>
      lock('reported-tabs', async () => stored.write([...new Set([...(await all()), tabId])])),
    forget: (tabId) =>
      lock('reported-tabs', async () => stored.write((await all()).filter((other) => other !== tabId))),
  };
}
