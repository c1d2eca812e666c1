import { plainInQuery } from '../decisions/parse-ordinary-address.ts';
import type { EnginePlace } from './engine-place.ts';
import { escapedName } from './place-holds.ts';
import { pairAt, queryPair } from './read-query.ts';
import type { SearchEngine } from './search-engine.ts';

/** What `strictAtAGlance` answers when it cannot say. */
export const unclear = Symbol('unclear');

/** What makes an engine strict, made ready for queries as they mostly are. */
export type StrictGlance = {
  /** Every query of which a glance says enough. */
  readonly query: RegExp;
  /** What has to be there, in the order in which it is added. */
  readonly wanted: readonly Wanted[];
  /** Names of parameters that carry words, each with its sign of equality. */
  readonly words: readonly string[];
  /** Hosts that searches move away from, and where to. */
  readonly fromHosts: ReadonlySet<string>;
  readonly toHost: string;
};

type Wanted = { readonly start: string; readonly written: string; readonly inSearches: boolean };

/**
 * @param narrower places of which no page may be taken for one of the engine's: pages of another engine, or closed ones.
 * @returns undefined for an engine that no glance can judge.
 */
export function strictGlance(
  engine: SearchEngine,
  narrower: readonly EnginePlace[],
): StrictGlance | undefined {
  const { safeSearch: safe, queryParameters, bangSign, wordsInPath } = engine;
  if (safe === undefined || (safe.choices !== undefined && wordsInPath !== undefined)) return undefined;
  const wanted: (Wanted & { name: string; values: readonly string[] })[] = [
    ...Object.entries(safe.set ?? {}).map(([name, value]) => want(name, value, [value], false)),
    ...(safe.choices ?? []).map((choice) => want(choice.parameter, choice.otherwise, choice.allowed, true)),
  ];
  const delicate = new Map<string, readonly string[]>();
  for (const { parameters = {} } of narrower)
    for (const [name, values] of Object.entries(parameters)) delicate.set(name, values);
  const others = [
    ...(safe.remove ?? []),
    ...(safe.choices ?? []).flatMap(({ mayBeMissingWith = {} }) => Object.keys(mayBeMissingWith)),
    ...delicate.keys(),
  ];
  const names = [...queryParameters, ...wanted.map(({ name }) => name), ...others];
  const words = queryParameters.filter((name) => !others.includes(name) && !isWanted(name));
  // Words that begin encoded, or with a plus, may be space alone.
  const start = '[^+%&#]';
  const pairs = [
    ...wanted.map(({ name, values }) => {
      const good = values.filter((value) => /^[\w.-]+$/.test(value) && isHarmless(name, value));
      return good.length === 0 || isTwice(name) ? undefined : `${escapedName(name)}=(?:${good.join('|')})`;
    }),
    words.length === 0
      ? undefined
      : `(?:${words.map(escapedName).join('|')})=(?=${start})${wordsPattern(bangSign)}*`,
    `(?!(?:${names.map((name) => escapedName(name.toLowerCase())).join('|')})(?:[=&#]|$))[a-z0-9_.-]+(?:=${plainInQuery}*)?`,
  ].filter((pair) => pair !== undefined);
  const pair = `(?:${pairs.join('|')})`;
  return {
    query: new RegExp(`^${pair}(?:&${pair})*$`),
    wanted: wanted.map(({ start: from, written, inSearches }) => ({ start: from, written, inSearches })),
    words: words.map((name) => `${name}=`),
    fromHosts: new Set(safe.host?.from),
    toHost: safe.host?.to ?? '',
  };

  function want(name: string, value: string, values: readonly string[], inSearches: boolean) {
    return { name, values, start: `${name}=`, written: queryPair(name, value).raw, inSearches };
  }
  function isWanted(name: string): boolean {
    return wanted.some((one) => one.name.toLowerCase() === name.toLowerCase());
  }
  function isTwice(name: string): boolean {
    const same = [...queryParameters, ...wanted.map((one) => one.name), ...(safe?.remove ?? [])];
    return same.filter((one) => one.toLowerCase() === name.toLowerCase()).length > 1;
  }
  function isHarmless(name: string, value: string): boolean {
    const values = delicate.get(name.toLowerCase());
    return values === undefined || (values.length > 0 && !values.includes(value.toLowerCase()));
  }
}

/**
 * The query of a page of an engine made strict, for queries as they mostly are: parameters in plain writing, all of them right or not
 * there. What safeSearchRewrite says otherwise takes a closer look.
 *
 * @param query of a page without fragment.
 * @returns the same query where it is strict already.
 */
export function strictQuery(query: string, glance: StrictGlance): string | typeof unclear {
  if (query !== '' && !glance.query.test(query)) return unclear;
  let strict = query;
  for (const { start, written, inSearches } of glance.wanted) {
    const at = pairAt(query, start, 0);
    if (at === -1) {
      if (!inSearches || isSearch(query, glance)) strict = strict === '' ? written : `${strict}&${written}`;
    } else if (pairAt(query, start, at + 1) !== -1) return unclear;
  }
  return strict;
}

function isSearch(query: string, { words }: StrictGlance): boolean {
  for (const start of words) if (pairAt(query, start, 0) !== -1) return true;
  return false;
}

/** Letters of words in which no bang can hide. */
function wordsPattern(bangSign: SearchEngine['bangSign']): string {
  if (bangSign === '!') return '(?:[-A-Za-z0-9_$()*+,./:;=@~?]|%(?!21|5[cC]|[eE][fF]))';
  if (bangSign === '&') return '(?:[-A-Za-z0-9_!$()*+,./:;=@~?]|%(?!26))';
  return plainInQuery;
}
