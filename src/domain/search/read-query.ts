import { percentDecode } from './percent-decode.ts';

/** One `name=value` of a query, as written and as read; `key` is the name in lower case. */
export type QueryPair = {
  readonly raw: string;
  readonly name: string;
  readonly key: string;
  readonly value: string;
};

/** A query (or a fragment written like one) pair by pair, in order, duplicates kept, empty pieces left out. */
export function readQuery(query: string): QueryPair[] {
  if (query === '') return [];
  const pairs: QueryPair[] = [];
  for (const raw of query.split('&')) {
    if (raw === '') continue;
    const equals = raw.indexOf('=');
    const name = formDecode(equals === -1 ? raw : raw.slice(0, equals));
    const value = equals === -1 ? '' : formDecode(raw.slice(equals + 1));
    pairs.push({ raw, name, key: name.toLowerCase(), value });
  }
  return pairs;
}

/** A pair as an address carries it. */
export function queryPair(name: string, value: string): QueryPair {
  return { raw: `${formEncode(name)}=${formEncode(value)}`, name, key: name.toLowerCase(), value };
}

/** The encoding of words in a query; half a character (a lone surrogate) becomes the replacement character. */
export function formEncode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '\uFFFD')).replace(/%20/g, '+');
}

/** What a name or a value of a query says. */
export function formDecode(text: string): string {
  return percentDecode(text.includes('+') ? text.replaceAll('+', ' ') : text);
}

/** In a query in which some name has to be decoded, or has capitals. */
export const oddName = /(?:^|&)[^=&]*[%+A-Z]/;

/** Where a pair stands that is written so to its sign of equality, `q=`; -1 for nowhere. */
export function pairAt(query: string, start: string, from: number): number {
  let at = query.indexOf(start, from);
  while (at > 0 && query.charCodeAt(at - 1) !== 38) at = query.indexOf(start, at + 1);
  return at;
}
