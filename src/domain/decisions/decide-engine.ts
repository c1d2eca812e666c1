import { closedPageReason } from '../search/closed-page.ts';
import { engineOfAddress } from '../search/engine-of-address.ts';
import { hostIsIn } from '../search/place-holds.ts';
import { safeSearchRewrite } from '../search/safe-search-rewrite.ts';
import type { SearchEngine } from '../search/search-engine.ts';
import type { ApprovedEngine, CompiledPolicy } from './compiled-policy.ts';
import type { Decision } from './decision.ts';
import { ruleOf } from './decide-by-lists.ts';
import type { ParsedAddress } from './parsed-address.ts';
import { decidingFilter } from './url-filter-list.ts';

/** The engine of an address: the school's own definitions first, then the catalogue. */
export function engineOf(address: ParsedAddress, compiled: CompiledPolicy): SearchEngine | undefined {
  for (const own of compiled.ownEngines) {
    if (own.places.some((place) => hostIsIn(place, address.host))) return own;
  }
  return engineOfAddress(address);
}

/** What happens to a page of an engine: strict where it is approved, refused where it is not. */
export function decideEngine(
  address: ParsedAddress,
  engine: SearchEngine,
  compiled: CompiledPolicy,
): Decision {
  const approved = compiled.approvedEngines.get(engine.id);
  if (approved === undefined || !approved.open) {
    return {
      action: 'block',
      reason: approved === undefined ? 'engine-not-approved' : 'search-not-taught',
      rule: `engine ${engine.name} (${engine.kind})`,
    };
  }
  const closed = closedPageReason(address, engine);
  if (closed !== undefined) {
    return { action: 'block', reason: 'engine-page-closed', rule: `engine ${approved.word}: ${closed}` };
  }
  const filter = decidingFilter(compiled.sites, address);
  if (filter?.allow === false) return { action: 'block', reason: 'blocked-site', rule: ruleOf(filter) };
  return strictly(address, approved);
}

/** An approved engine's page, made strict if it is not. */
export function strictly(address: ParsedAddress, { engine, word }: ApprovedEngine): Decision {
  const rule = `approvedEngines: ${word}`;
  const target = safeSearchRewrite(address, engine);
  if (target === undefined) return { action: 'allow', reason: 'approved-engine', rule };
  return { action: 'rewrite', target, reason: 'safe-search', rule };
}
