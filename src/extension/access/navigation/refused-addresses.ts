import * as z from 'zod/mini';
import type { Lock } from '../../platform/lock.ts';
import type { StoredValue } from '../../platform/value-store.ts';

/** So many tabs are remembered. */
const mostTabs = 50;

/** Which address each tab was refused last, by the tab's number; forgotten with the browser. */
export const refusedAddresses = z.record(z.string(), z.string());

/** For a blocked page that a rule could not tell what it stands in for. */
export type RefusedAddresses = {
  /** Said of every page that sets out, so that the page which stands in for it never asks too early. */
  setsOut: (tabId: number, address: string) => void;
  remember: (tabId: number, address: string) => Promise<void>;
  ofTab: (tabId: number) => Promise<string | undefined>;
};

export function createRefusedAddresses(
  stored: StoredValue<Record<string, string>>,
  lock: Lock,
): RefusedAddresses {
  // Ahead of what is stored by the time that a decision takes.
  const newest = new Map<number, string>();
  return {
    setsOut(tabId, address) {
      newest.delete(tabId);
      newest.set(tabId, address);
      const [oldest] = newest.keys();
      if (newest.size > mostTabs && oldest !== undefined) newest.delete(oldest);
    },
    remember: (tabId, address) =>
      lock('refused-addresses', async () => {
        const { [String(tabId)]: _before, ...others } = (await stored.read()) ?? {};
        const kept = Object.entries(others).slice(-(mostTabs - 1));
        await stored.write(Object.fromEntries([...kept, [String(tabId), address]]));
      }),
    ofTab: async (tabId) => newest.get(tabId) ?? (await stored.read())?.[String(tabId)],
  };
}
