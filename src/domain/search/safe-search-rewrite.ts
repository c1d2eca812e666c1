import type { ParsedAddress } from '../decisions/parsed-address.ts';
import { pathUnder, plainPath } from './place-holds.ts';
import { queryPair, readQuery, type QueryPair } from './read-query.ts';
import { isSearch } from './read-search.ts';
import type { ParameterChoice, SafeSearch } from './safe-search.ts';
import type { SearchEngine } from './search-engine.ts';
import { withoutBangs } from './without-bangs.ts';

/**
 * The address made strict: safe search on and locked, AI answers off where that can be done, no bang, no jump to a
 * first result. Words and all other parameters stay as they were written. Doing it twice changes nothing more.
 *
 * @returns undefined when the address is strict already, or the engine has nothing to set in an address.
 */
export function safeSearchRewrite(address: ParsedAddress, engine: SearchEngine): string | undefined {
  const safe = engine.safeSearch;
  if (safe === undefined) return undefined;
  if (safe.paths !== undefined && !pathUnder(safe.paths)(plainPath(address.path))) return undefined;

  const written = readQuery(address.query);
  const pairs = strictPairs(written, address, engine, safe);
  const query = samePairs(pairs, written) ? address.query : pairs.map((pair) => pair.raw).join('&');
  const fragment = strictFragment(address.fragment, safe);
  const host = safe.host?.from.includes(address.host) === true ? safe.host.to : address.host;
  if (query === address.query && fragment === address.fragment && host === address.host) return undefined;

  const port = /^https?:\/\/[^/?#]*(:\d+)(?:[/?#]|$)/.exec(address.text)?.[1] ?? '';
  return `${address.scheme}://${host}${port}${address.path}${query === '' ? '' : `?${query}`}${
    fragment === '' ? '' : `#${fragment}`
  }`;
}

function strictPairs(
  written: readonly QueryPair[],
  address: ParsedAddress,
  engine: SearchEngine,
  safe: SafeSearch,
): QueryPair[] {
  let pairs = written.filter((pair) => !isNamed(pair, safe.remove ?? []));
  if (engine.bangSign !== undefined) {
    const sign = engine.bangSign;
    pairs = pairs.map((pair) =>
      isNamed(pair, engine.queryParameters) ? pairWithoutBangs(pair, sign) : pair,
    );
  }
  // First what the browser's rules set as well, and as they set it: who comes first must not change where it ends.
  for (const [name, value] of Object.entries(safe.set ?? {})) pairs = withExactly(pairs, name, value);
  if (safe.choices !== undefined && isSearch(address, engine)) {
    for (const choice of safe.choices) pairs = chosen(pairs, choice);
  }
  return pairs;
}

function pairWithoutBangs(pair: QueryPair, sign: '!' | '&'): QueryPair {
  const { words, bang } = withoutBangs(pair.value, sign);
  return bang ? queryPair(pair.name, words) : pair;
}

function chosen(pairs: QueryPair[], choice: ParameterChoice): QueryPair[] {
  const said = pairs.filter((pair) => isNamed(pair, [choice.parameter]));
  const [only] = said;
  if (only === undefined) {
    const mayBeMissing = Object.entries(choice.mayBeMissingWith ?? {}).some(([name, values]) =>
      pairs.some((pair) => isNamed(pair, [name]) && values.includes(pair.value)),
    );
    return mayBeMissing ? pairs : withExactly(pairs, choice.parameter, choice.otherwise);
  }
  const good = said.length === 1 && only.name === choice.parameter && choice.allowed.includes(only.value);
  return good ? pairs : withExactly(pairs, choice.parameter, choice.otherwise);
}

/** The parameter once, with this value; where it first stood, written exactly so, else at the end. */
function withExactly(pairs: QueryPair[], name: string, value: string): QueryPair[] {
  const said = pairs.filter((pair) => isNamed(pair, [name]));
  const first = said.find((pair) => pair.raw === name || pair.raw.startsWith(`${name}=`));
  if (said.length === 1 && first?.value === value) return pairs;
  const exact = queryPair(name, value);
  if (first === undefined) return [...pairs.filter((pair) => !isNamed(pair, [name])), exact];
  return pairs
    .filter((pair) => pair === first || !isNamed(pair, [name]))
    .map((pair) => (pair === first ? exact : pair));
}

/** Old Google addresses carry a search behind the hash sign; nothing there may undo what the query says. */
function strictFragment(fragment: string, safe: SafeSearch): string {
  if (!fragment.includes('=')) return fragment;
  const names = [
    ...Object.keys(safe.set ?? {}),
    ...(safe.choices ?? []).map((choice) => choice.parameter),
    ...(safe.remove ?? []),
  ];
  const pairs = readQuery(fragment);
  const kept = pairs.filter((pair) => !isNamed(pair, names));
  return kept.length === pairs.length ? fragment : kept.map((pair) => pair.raw).join('&');
}

/** Engines differ in whether they mind case in a name; what is written in any case is meant. */
function isNamed(pair: QueryPair, names: readonly string[]): boolean {
  return names.some((name) => name.toLowerCase() === pair.key);
}

function samePairs(a: readonly QueryPair[], b: readonly QueryPair[]): boolean {
  return a.length === b.length && a.every((pair, at) => pair.raw === b[at]?.raw);
}
