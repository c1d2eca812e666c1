import type { ParsedAddress } from './parsed-address.ts';
import { meetsQueryCondition } from './query-conditions.ts';
import type { UrlFilter } from './url-filter.ts';

/** Whether one filter matches an address, as Chrome's own lists would say. */
export function matchesUrlFilter(filter: UrlFilter, address: ParsedAddress): boolean {
  return hostMatches(filter, address) && matchesBeyondHost(filter, address);
}

/** The same for a filter whose host is known to match. */
export function matchesBeyondHost(filter: UrlFilter, address: ParsedAddress): boolean {
  return (
    (filter.scheme === undefined || filter.scheme === address.scheme) &&
    (filter.port === undefined || filter.port === address.port) &&
    address.path.startsWith(filter.path) &&
    (filter.query.length === 0 || queryMatches(filter, address))
  );
}

function hostMatches(filter: UrlFilter, address: ParsedAddress): boolean {
  if (filter.host === '') return true;
  if (filter.host === address.host) return true;
  return !filter.exact && !address.isIp && address.host.endsWith(`.${filter.host}`);
}

function queryMatches(filter: UrlFilter, address: ParsedAddress): boolean {
  if (address.query === '' && !hasEmptyQuery(address)) return false;
  return filter.query.every((condition) => meetsQueryCondition(address.query, condition));
}

/** `http://x.example/?` has a query with nothing in it, which the entry `x.example?*` matches. */
function hasEmptyQuery(address: ParsedAddress): boolean {
  return address.text.split('#', 1)[0]?.endsWith('?') ?? false;
}
