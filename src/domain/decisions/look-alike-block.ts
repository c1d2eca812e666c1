import { engineOfAddress } from '../search/engine-of-address.ts';
import type { CompiledPolicy } from './compiled-policy.ts';
import type { Decision } from './decision.ts';
import { lookAlike } from './look-alike.ts';
import type { ParsedAddress } from './parsed-address.ts';
import { decidingFilter } from './url-filter-list.ts';

/** A host that mixes alphabets, or is written to be taken for one that this policy knows. */
export function lookAlikeBlock(address: ParsedAddress, compiled: CompiledPolicy): Decision | undefined {
  const found = lookAlike(address.host);
  if (found === undefined) return undefined;
  if (found.likeHost !== undefined && isKnown({ ...address, host: found.likeHost }, compiled)) {
    return { action: 'block', reason: 'look-alike', rule: `${found.shown} looks like ${found.likeHost}` };
  }
  if (!found.mixed) return undefined;
  return { action: 'block', reason: 'look-alike', rule: `${found.shown} mixes alphabets` };
}

function isKnown(address: ParsedAddress, compiled: CompiledPolicy): boolean {
  return (
    decidingFilter(compiled.sites, address)?.allow === true ||
    decidingFilter(compiled.alwaysReachable, address) !== undefined ||
    engineOfAddress(address) !== undefined
  );
}
