import type { SearchEngine } from '../search/search-engine.ts';
import type { CompiledPolicy } from './compiled-policy.ts';
import type { Decision } from './decision.ts';
import { hostSuffixes } from './host-suffixes.ts';
import type { ParsedAddress } from './parsed-address.ts';

/**
 * Frames inside the pages of an approved engine that it cannot do without: Google's programmable search under engines made for
 * children, which is closed as a page of its own.
 */
export function neededByEngine(
  address: ParsedAddress,
  engine: SearchEngine | undefined,
  frameOf: string,
  compiled: CompiledPolicy,
): Decision | undefined {
  for (const { engine: approved, open, word } of compiled.approvedEngines.values()) {
    if (!open || !isUnder(frameOf, approved.hosts)) continue;
    if (engine?.neededAsSubresource === true || isUnder(address.host, approved.neededHosts ?? [])) {
      return { action: 'allow', reason: 'needed-by-engine', rule: `approvedEngines: ${word}` };
    }
  }
  return undefined;
}

function isUnder(host: string, hosts: readonly string[]): boolean {
  for (const suffix of hostSuffixes(host, false)) if (hosts.includes(suffix)) return true;
  return false;
}
