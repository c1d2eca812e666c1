import type { CompiledPolicy } from './compiled-policy.ts';
import { knownTo, partsThatKnow } from './known-hosts.ts';
import { decideByHost, notByHost } from './decide-by-host.ts';
import { decideByLists, ruleOf } from './decide-by-lists.ts';
import { decideByPolicy } from './decide-by-policy.ts';
import { decideScheme, isWebScheme } from './decide-scheme.ts';
import type { Decision } from './decision.ts';
import { lessonBlock } from './lesson-block.ts';
import { nestedAddresses } from './nested-addresses.ts';
import { parseAddress } from './parse-address.ts';
import type { ParsedAddress } from './parsed-address.ts';
import { isPlainHost } from './unknown-site.ts';
import { decidingFilter } from './url-filter-list.ts';

/** How deep addresses inside addresses are followed. What hides deeper is refused. */
const deepestNesting = 3;

/**
 * What happens to an address for a class, and why. Pure, and the same on the device, in the hub and in the companion. Never throws; what
 * cannot be read is refused. The order in which rules count is written down in docs/policy.md, "What counts before what".
 *
 * @param now milliseconds, by the clock that exceptions and the lesson end by.
 * @param frameOf the host of the page, when the address is to be loaded in a frame of it.
 */
export function decide(address: string, compiled: CompiledPolicy, now: number, frameOf?: string): Decision {
  let parts = notByHost;
  if (compiled.mayDecideByHost && frameOf === undefined) {
    const byHost = decideByHost(address, compiled);
    if (typeof byHost === 'object') return byHost;
    parts = byHost;
  }
  const parsed = parseAddress(address);
  if (parsed === undefined) return { action: 'block', reason: 'address-unreadable' };
  return decideParsed(parsed, compiled, now, frameOf, 0, parts);
}

/** The same for an address that was read already. @param known the parts that know its host, where that is known. */
export function decideParsed(
  address: ParsedAddress,
  compiled: CompiledPolicy,
  now: number,
  frameOf?: string,
  depth = 0,
  known = notByHost,
): Decision {
  if (compiled.subject === 'staff') return { action: 'allow', reason: 'staff', rule: 'staffAccounts' };
  const parts = known === notByHost ? partsThatKnow(compiled.known, address) : known;
  if ((parts & knownTo.reachable) !== 0) {
    const reachable = decidingFilter(compiled.alwaysReachable, address);
    if (reachable !== undefined)
      return { action: 'allow', reason: 'always-reachable', rule: ruleOf(reachable) };
  }
  if (compiled.listsOnly) return lessonBlock(address, compiled, now) ?? decideByLists(address, compiled);
  if (!isWebScheme(address.scheme)) {
    const decideOwner = (owner: string) => decide(owner, compiled, now, frameOf);
    return decideListedScheme(address, compiled) ?? decideScheme(address, decideOwner);
  }
  if (parts === 0 && compiled.lesson === undefined && frameOf === undefined && isPlainHost(address)) {
    return compiled.unknownSite;
  }
  const decision =
    lessonBlock(address, compiled, now) ?? decideByPolicy(address, compiled, now, frameOf, parts);
  if (decision.action === 'block' || (parts & knownTo.carriers) === 0) return decision;
  return nestedBlock(address, compiled, now, depth) ?? decision;
}

/** A school may open a scheme by naming it: `data:*`. */
function decideListedScheme(address: ParsedAddress, compiled: CompiledPolicy): Decision | undefined {
  const filter = decidingFilter(compiled.sites, address);
  if (filter?.scheme === undefined || !filter.allow) return undefined;
  return { action: 'allow', reason: 'approved-site', rule: ruleOf(filter) };
}

/** A translator, cache or redirect is open as far as what it shows is open. */
function nestedBlock(
  address: ParsedAddress,
  compiled: CompiledPolicy,
  now: number,
  depth: number,
): Decision | undefined {
  for (const nested of nestedAddresses(address)) {
    if (depth >= deepestNesting) return { action: 'block', reason: 'nested-address', rule: nested.host };
    const byHost = compiled.mayDecideByHost ? decideByHost(nested.text, compiled) : notByHost;
    const decision =
      typeof byHost === 'object' ? byHost : decideParsed(nested, compiled, now, undefined, depth + 1, byHost);
    if (decision.action !== 'block') continue;
    return { action: 'block', reason: 'nested-address', rule: decision.rule ?? nested.host };
  }
  return undefined;
}
