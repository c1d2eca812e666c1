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
  if (approved?.open !== true) return refusedEngine(engine, compiled) ?? notApproved(engine);
  const closed = closedPageReason(address, engine);
  if (closed !== undefined) {
    return { action: 'block', reason: 'engine-page-closed', rule: `engine ${approved.word}: ${closed}` };
  }
  const filter = decidingFilter(compiled.sites, address);
  if (filter?.allow === false) return { action: 'block', reason: 'blocked-site', rule: ruleOf(filter) };
  return strictly(address, approved);
}

/** That an engine is closed with all its pages; undefined for one that is approved and open. */
export function refusedEngine(engine: SearchEngine, compiled: CompiledPolicy): Decision | undefined {
  const approved = compiled.approvedEngines.get(engine.id);
  if (approved === undefined) return notApproved(engine);
  return approved.open ? undefined : { ...notApproved(engine), reason: 'search-not-taught' };
}

function notApproved(engine: SearchEngine): Decision & { action: 'block' } {
  return { action: 'block', reason: 'engine-not-approved', rule: `engine ${engine.name} (${engine.kind})` };
}

/** An approved engine's page, made strict if it is not. */
export function strictly(address: ParsedAddress, approved: ApprovedEngine): Decision {
  const target = safeSearchRewrite(address, approved.engine);
  return target === undefined ? approvedEngine(approved) : strictPage(target, approved);
}

export function approvedEngine({ word }: ApprovedEngine): Decision {
  return { action: 'allow', reason: 'approved-engine', rule: `approvedEngines: ${word}` };
}

export function strictPage(target: string, { word }: ApprovedEngine): Decision {
  return { action: 'rewrite', target, reason: 'safe-search', rule: `approvedEngines: ${word}` };
}
