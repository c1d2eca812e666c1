import { parseAddress } from '../../../src/domain/decisions/parse-address.ts';
import type { ParsedAddress } from '../../../src/domain/decisions/parsed-address.ts';
import type { SearchEngine } from '../../../src/domain/search/search-engine.ts';
import { engineById } from '../../../src/domain/search/search-engines.ts';

/** An address that a test knows to be one. */
export function address(text: string): ParsedAddress {
  const parsed = parseAddress(text);
  if (parsed === undefined) throw new Error(`not an address: ${text}`);
  return parsed;
}

/** An engine that a test knows to be in the catalogue. */
export function engine(id: string): SearchEngine {
  const found = engineById(id);
  if (found === undefined) throw new Error(`no engine ${id}`);
  return found;
}
