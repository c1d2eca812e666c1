import type { ParsedAddress } from '../decisions/parsed-address.ts';
import type { EnginePlace } from './engine-place.ts';
import { percentDecode } from './percent-decode.ts';
import { readQuery } from './read-query.ts';

/** Whether a page is in a place whose host is known to fit already. */
export function pageIsIn(place: EnginePlace, address: ParsedAddress): boolean {
  if (place.paths !== undefined && !pathIsUnder(place.paths, address.path)) return false;
  return place.parameters === undefined || hasParameter(place.parameters, address);
}

/** Whether a path, however encoded, is one of these pages or under it. `/` is the front page alone. */
export function pathIsUnder(paths: readonly string[], path: string): boolean {
  const plain = plainPath(path);
  return paths.some(
    (page) => plain === page || (page !== '/' && plain.startsWith(page) && plain[page.length] === '/'),
  );
}

/** Whether a host is one of the place's, or lies under it where the place takes those in. */
export function hostIsIn(place: EnginePlace, host: string): boolean {
  return place.hosts.some((one) => host === one || (place.exact !== true && host.endsWith(`.${one}`)));
}

function plainPath(path: string): string {
  if (/^(?:\/[a-z\d_.-]+)+$/.test(path)) return path;
  const plain = percentDecode(path)
    .toLowerCase()
    .replace(/\/{2,}/g, '/');
  return plain.length > 1 && plain.endsWith('/') ? plain.slice(0, -1) : plain;
}

function hasParameter(
  parameters: Readonly<Record<string, readonly string[]>>,
  address: ParsedAddress,
): boolean {
  if (address.query === '' && address.fragment === '') return false;
  if (!mayHave(parameters, address.query) && !mayHave(parameters, address.fragment)) return false;
  return [...readQuery(address.query), ...readQuery(address.fragment)].some(({ key, value }) => {
    const wanted = parameters[key];
    return wanted !== undefined && (wanted.length === 0 || wanted.includes(value.trim().toLowerCase()));
  });
}

/** Spares the reading of a query in which the names cannot be. */
function mayHave(parameters: Readonly<Record<string, readonly string[]>>, query: string): boolean {
  if (query === '') return false;
  if (query.includes('%')) return true;
  const plain = query.toLowerCase();
  for (const name in parameters) if (plain.includes(name)) return true;
  return false;
}
