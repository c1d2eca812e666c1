import type { ConcernKind } from '../concerns/concern.ts';
import { concernOfSearch } from '../concerns/concern-of-search.ts';
import type { ConcernPhrases } from '../concerns/concern-phrases.ts';
import { withoutCredentials } from '../events/without-credentials.ts';
import { searchAddressOf } from '../search/search-address-of.ts';
import type { CompiledPolicy } from './compiled-policy.ts';
import { engineOf } from './decide-engine.ts';
import { decideToEnd } from './decide-to-end.ts';
import type { Decision } from './decision.ts';
import { openEngines } from './open-engines.ts';
import { parseAddress } from './parse-address.ts';
import { suggestSearch } from './suggest-search.ts';

/** What would become of what an adult tried, as a Chromebook of the class decides it. */
export type Preview = {
  /** `search`: words, as a child types them into the start page. */
  kind: 'address' | 'search';
  /** The address that the Chromebook would open. Absent where the class has no engine to search with. */
  address?: string;
  /** The engine that it searches with, or that the address belongs to. */
  engine?: string;
  /** Absent where there is nothing to decide on: no engine. */
  decision?: Decision;
  /** What a refused search is offered in place of the refusal. */
  offer?: { engine: string; address: string };
  /** `kindness`: a calm page and a person to talk to come in its place. `notice`: an adult is told. */
  concern?: ConcernKind;
};

/**
 * What a class would see of an address or a search. Pure; nothing is kept of what was tried.
 *
 * @param tried an address, with or without `https://`, or words to search for.
 * @param now milliseconds, by the clock that exceptions and the lesson end by.
 */
export function previewOf(
  tried: string,
  compiled: CompiledPolicy,
  phrases: ConcernPhrases,
  now: number,
): Preview {
  const address = addressIn(tried);
  if (address !== undefined) return { kind: 'address', ...judged(address, compiled, phrases, now) };
  const [open] = openEngines(compiled, now);
  const engine = open ?? [...compiled.approvedEngines.values()][0]?.engine;
  if (engine === undefined) return { kind: 'search' };
  const search = judged(searchAddressOf(engine, tried.trim()), compiled, phrases, now);
  return { kind: 'search', ...search, engine: engine.name };
}

function judged(
  address: string,
  compiled: CompiledPolicy,
  phrases: ConcernPhrases,
  now: number,
): Omit<Preview, 'kind'> {
  const decision = decideToEnd(address, compiled, now);
  const parsed = parseAddress(address);
  const engine = parsed === undefined ? undefined : engineOf(parsed, compiled)?.name;
  const offer = decision.action === 'block' ? suggestSearch(address, compiled) : undefined;
  const concern = concernOfSearch(address, compiled, phrases)?.kind;
  return {
    address: withoutCredentials(address),
    decision,
    ...(engine === undefined ? {} : { engine }),
    ...(offer === undefined ? {} : { offer: { engine: offer.engineName, address: offer.address } }),
    ...(concern === undefined ? {} : { concern }),
  };
}

/** @returns undefined for words. An address bar judges the same way: a scheme, or one word with a dot in its host. */
function addressIn(tried: string): string | undefined {
  const text = tried.trim();
  if (/^[a-z][a-z0-9+.-]*:(\/\/|[^\s:]+$)/i.test(text) && !/^[^/\s]+:\d+(\/|$)/.test(text)) return text;
  // A number with a dot is a number; the address parser would read it as a short address.
  if (/\s/.test(text) || /^\d+(\.\d+)?$/.test(text)) return undefined;
  const whole = `https://${text}`;
  const host = URL.parse(whole)?.hostname ?? '';
  return /\.[^.\d]|^\d+(\.\d+){3}$|^\[/.test(host) ? whole : undefined;
}
