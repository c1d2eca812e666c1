import type { ParsedAddress } from '../decisions/parsed-address.ts';
import type { EnginePlace } from './engine-place.ts';
import { percentDecode } from './percent-decode.ts';
import { formDecode, oddName, pairAt } from './read-query.ts';

const slash = 47;

/** Whether a page is in a place whose host is known to fit already. @param path as `plainPath` gives it. */
export type PageOfPlace = (path: string, address: ParsedAddress) => boolean;

/** A place made ready for many pages. */
export function pageOfPlace({ paths, parameters }: EnginePlace): PageOfPlace {
  const isUnder = paths === undefined ? undefined : pathUnder(paths);
  if (parameters === undefined) return (path) => isUnder === undefined || isUnder(path);
  const mayHave = mayHaveOneOf(Object.keys(parameters));
  const isInQuery = pairIn(parameters);
  return (path, address) =>
    (mayHave(address.query) || mayHave(address.fragment)) &&
    (isUnder === undefined || isUnder(path)) &&
    (isInQuery(address.query) || isInQuery(address.fragment));
}

/** Whether a path, as `plainPath` gives it, is one of these pages or under it. `/` is the front page alone. */
export function pathUnder(paths: readonly string[]): (path: string) => boolean {
  const pages = new Set(paths);
  return (path) => {
    if (pages.has(path)) return true;
    for (let end = path.indexOf('/', 1); end !== -1; end = path.indexOf('/', end + 1)) {
      if (pages.has(path.slice(0, end))) return true;
    }
    return false;
  };
}

/** Whether a host is one of the place's, or lies under it where the place takes those in. */
export function hostIsIn(place: EnginePlace, host: string): boolean {
  return place.hosts.some((one) => host === one || (place.exact !== true && host.endsWith(`.${one}`)));
}

/** A path as places write it: decoded, in lower case, without empty segments. */
export function plainPath(path: string): string {
  if (isPlain(path)) return path;
  const plain = percentDecode(path)
    .toLowerCase()
    .replace(/\/{2,}/g, '/');
  return plain.length > 1 && plain.endsWith('/') ? plain.slice(0, -1) : plain;
}

/** Small letters, digits and slashes with something between them: nothing to change. */
function isPlain(path: string): boolean {
  if (path.charCodeAt(0) !== slash) return false;
  let before = slash;
  for (let at = 1; at < path.length; at += 1) {
    const code = path.charCodeAt(at);
    if (code === slash ? before === slash : code < 45 || code > 122 || (code > 57 && code < 95)) return false;
    before = code;
  }
  return before !== slash || path.length === 1;
}

/** Whether a query has one of some parameters, with one of its values. */
function pairIn(parameters: Readonly<Record<string, readonly string[]>>): (query: string) => boolean {
  const wanted = Object.entries(parameters).map(([name, values]) => ({ start: `${name}=`, values }));
  // A parameter that counts with any value also counts without its sign of equality.
  if (wanted.some(({ values }) => values.length === 0)) return (query) => pairIsIn(parameters, query);
  return (query) => {
    if (oddName.test(query)) return pairIsIn(parameters, query);
    for (const { start, values } of wanted) {
      for (let at = pairAt(query, start, 0); at !== -1; at = pairAt(query, start, at + 1)) {
        const and = query.indexOf('&', at);
        const value = formDecode(query.slice(at + start.length, and === -1 ? query.length : and));
        if (values.includes(value.trim().toLowerCase())) return true;
      }
    }
    return false;
  };
}

function pairIsIn(parameters: Readonly<Record<string, readonly string[]>>, query: string): boolean {
  for (let start = 0; start < query.length;) {
    const and = query.indexOf('&', start);
    const end = and === -1 ? query.length : and;
    const equals = query.indexOf('=', start);
    const nameEnd = equals === -1 || equals > end ? end : equals;
    const key = formDecode(query.slice(start, nameEnd)).toLowerCase();
    const wanted = Object.hasOwn(parameters, key) ? parameters[key] : undefined;
    if (wanted !== undefined && end > start) {
      if (wanted.length === 0) return true;
      const value = formDecode(query.slice(nameEnd + 1, end));
      if (wanted.includes(value.trim().toLowerCase())) return true;
    }
    start = end + 1;
  }
  return false;
}

/** Spares the reading of a query in which the names cannot be. */
function mayHaveOneOf(names: readonly string[]): (query: string) => boolean {
  const pattern = new RegExp(['%', ...names.map(escapedName)].join('|'), 'i');
  return (query) => query !== '' && pattern.test(query);
}

/** A name as a part of an expression. */
export function escapedName(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
