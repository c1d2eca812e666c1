import { matchesUrlFilter } from '../../domain/decisions/match-url-filter.ts';
import { parseAddress } from '../../domain/decisions/parse-address.ts';
import { parseUrlFilter } from '../../domain/decisions/parse-url-filter.ts';
import { pageKey } from '../../domain/incidents/same-page.ts';
import type { PolicyException } from '../../domain/policy/policy-exception.ts';
import { sha256Base64Url } from '../device/sha256.ts';
import type { UseDatabase } from '../outbox/use-database.ts';
import type { ReopenedPages } from './reopened-pages.ts';

/** Pages that were reported on this device: closed, whoever would bring them back, until the DSL opens one again. */
export type ClosedPages = {
  isClosed: (address: string) => Promise<boolean>;
  /** A page is being opened or has changed its address: what was reported gives way to the start page. */
  heed: (page: { tabId: number; address: string }) => Promise<void>;
  /** Open tabs that show what was reported. */
  openTabs: () => Promise<number[]>;
  /**
   * Leads every open tab that shows such a page to the start page: one that was open again has closed.
   *
   * @throws what kept it from one of them, once all were tried.
   */
  leadAway: () => Promise<void>;
};

type Parts = {
  use: UseDatabase;
  /** Exceptions of the policy that hold today. */
  exceptions: () => Promise<readonly PolicyException[]>;
  /** Whether the DSL opened a page again. */
  reopens: ReopenedPages['opens'];
  tabs: () => Promise<{ tabId: number; address: string }[]>;
  leadToStartPage: (tabId: number) => Promise<void>;
};

export function createClosedPages(parts: Parts): ClosedPages {
  const { use, exceptions, reopens, tabs, leadToStartPage } = parts;
  const isClosed = async (address: string): Promise<boolean> => {
    const key = pageKey(address);
    if (key === undefined) return false;
    const hash = await sha256Base64Url(new TextEncoder().encode(key));
    const page = await use((database) => database.closedPages.get(hash));
    if (page === undefined) return false;
    if (page.isRude) return true;
    return !(await reopens(page)) && !(await exceptions()).some((one) => opensAgain(one, address));
  };
  const openTabs = async (): Promise<number[]> => {
    const open: number[] = [];
    for (const { tabId, address } of await tabs()) if (await isClosed(address)) open.push(tabId);
    return open;
  };
  return {
    isClosed,
    async heed({ tabId, address }) {
      if (await isClosed(address)) await leadToStartPage(tabId);
    },
    openTabs,
    async leadAway() {
      const led = await Promise.allSettled((await openTabs()).map(leadToStartPage));
      for (const one of led) if (one.status === 'rejected') throw one.reason;
    },
  };
}

/** Only the DSL opens what was reported, with a written purpose and for this address: the site around it is not enough. */
function opensAgain({ site, approver }: PolicyException, address: string): boolean {
  const { filter } = parseUrlFilter(site, true);
  const parsed = parseAddress(address);
  if (filter === undefined || parsed === undefined || !/\bDSL\b/i.test(approver)) return false;
  return (filter.path || '/') === parsed.path && matchesUrlFilter(filter, parsed);
}
