import type { ParsedAddress } from '../decisions/parsed-address.ts';
import { madeOnceFor } from '../made-once.ts';
import { hostIsIn, pageOfPlace, plainPath } from './place-holds.ts';
import type { ClosedPageReason } from './safe-search.ts';
import type { SearchEngine } from './search-engine.ts';

/**
 * Whether a page of an approved engine stays closed all the same, and why. Asked before safeSearchRewrite.
 *
 * @returns undefined for a page that is open.
 */
export function closedPageReason(address: ParsedAddress, engine: SearchEngine): ClosedPageReason | undefined {
  const closed = closedPages(engine);
  if (closed.length === 0) return undefined;
  const path = plainPath(address.path);
  // The page first: a place may have hundreds of hosts, and hardly any page of an engine is closed.
  for (const { place, isIn, reason } of closed) {
    if (isIn(path, address) && hostIsIn(place, address.host)) return reason;
  }
  return undefined;
}

const closedPages = madeOnceFor(({ safeSearch }: SearchEngine) =>
  (safeSearch?.closed ?? []).map(({ place, reason }) => ({ place, reason, isIn: pageOfPlace(place) })),
);
