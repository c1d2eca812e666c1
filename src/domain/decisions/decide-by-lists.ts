import type { CompiledPolicy } from './compiled-policy.ts';
import type { Decision } from './decision.ts';
import type { ParsedAddress } from './parsed-address.ts';
import { isBlockEverything, type UrlFilter } from './url-filter.ts';
import { decidingFilter } from './url-filter-list.ts';

/** Chrome's own pages, which `*` of a block list leaves alone. */
const beyondEverything = new Set(['chrome-extension', 'chrome-native', 'chrome-search']);

/** The preset `open`: what Chrome's URLBlocklist and URLAllowlist would say, and nothing else. */
export function decideByLists(address: ParsedAddress, compiled: CompiledPolicy): Decision {
  const filter = decidingFilter(compiled.sites, address);
  if (filter === undefined) return { action: 'allow', reason: 'open-web', rule: 'preset open' };
  if (isBlockEverything(filter) && beyondEverything.has(address.scheme)) {
    return { action: 'allow', reason: 'browser-page', rule: ruleOf(filter) };
  }
  return decideByFilter(filter);
}

/** What a filter says that decides about an address. */
export function decideByFilter(filter: UrlFilter): Decision {
  return filter.allow
    ? { action: 'allow', reason: 'approved-site', rule: ruleOf(filter) }
    : { action: 'block', reason: 'blocked-site', rule: ruleOf(filter) };
}

/** A filter in words for people: the list it stands in and the entry as it was written. */
export function ruleOf(filter: UrlFilter): string {
  return `${filter.list}: ${filter.entry}`;
}
