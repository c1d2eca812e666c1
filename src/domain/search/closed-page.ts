import type { ParsedAddress } from '../decisions/parsed-address.ts';
import { hostIsIn, pageIsIn } from './place-holds.ts';
import type { ClosedPageReason } from './safe-search.ts';
import type { SearchEngine } from './search-engine.ts';

/**
 * Whether a page of an approved engine stays closed all the same, and why. Asked before safeSearchRewrite.
 *
 * @returns undefined for a page that is open.
 */
export function closedPageReason(address: ParsedAddress, engine: SearchEngine): ClosedPageReason | undefined {
  return engine.safeSearch?.closed?.find(
    ({ place }) => hostIsIn(place, address.host) && pageIsIn(place, address),
  )?.reason;
}
