import { parseAddress } from './parse-address.ts';
import { readQueryConditions } from './query-conditions.ts';
import type { UrlFilter } from './url-filter.ts';

/**
 * What reading an entry gives: a filter, or a cure for what Chrome would ignore without a word. Both where Chrome takes the entry
 * but it will hardly do what its writer meant.
 */
export type UrlFilterReading = { readonly filter?: UrlFilter; readonly cure?: string };

/** Schemes with a host, which an entry may go on after. Any other scheme can only be named whole: `scheme:*`. */
const schemesWithHost = new Set([
  'http',
  'https',
  'ws',
  'wss',
  'ftp',
  'chrome',
  'chrome-extension',
  'chrome-native',
  'chrome-search',
  'chrome-untrusted',
  'devtools',
]);

const plainHost = /^(?:[a-z0-9][a-z0-9-]*\.)+[a-z][a-z0-9]*$/;
const wholeScheme = /^([a-z][a-z0-9+-]*):(?:\/\/)?\*$/i;
const schemeBefore = /^([a-z][a-z0-9+-]*):(?!\d+(?:[/?#]|$))(\/*)(.*)$/is;
const parts = /^(?:[^/?#@]*@)?(\[[^\]/?#]*\]|[^:/?#]*)(?::([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#.*)?$/s;
const ipLiteral = /^\[|^\d+\.\d+\.\d+\.\d+$/;

/**
 * Reads one entry of a block or an allow list: `[scheme://][.]host[:port][/path][?query]`. The rules are those of Chrome's
 * documentation for URLBlocklist, and where it is silent, those of Chrome itself.
 */
export function parseUrlFilter(entry: string, allow: boolean, list = ''): UrlFilterReading {
  if (isPlainHost(entry)) return { filter: plainHostFilter(entry, allow, list) };
  const { filter, cure } = read(entry, allow);
  return {
    ...(filter === undefined ? {} : { filter: list === '' ? filter : { ...filter, list } }),
    ...(cure === undefined ? {} : { cure }),
  };
}

/** Most entries of a long list: a host and nothing in it to judge. */
export function isPlainHost(entry: string): boolean {
  return plainHost.test(entry) && !entry.includes('--');
}

/** The filter of an entry that is a plain host. */
export function plainHostFilter(host: string, allow: boolean, list: string): UrlFilter {
  return make(host, allow, list, { host, hostLength: host.length + 1 });
}

function read(entry: string, allow: boolean): UrlFilterReading {
  if (entry.trim() === '') return { cure: 'is empty; take it out' };
  if (/[\s\p{Cc}]/u.test(entry))
    return { cure: `holds white space; write "${entry.replace(/[\s\p{Cc}]+/gu, '')}"` };
  if (entry.includes('\\')) return { cure: `holds a backslash; write "${entry.replaceAll('\\', '/')}"` };
  const [, everyOf] = wholeScheme.exec(entry) ?? [];
  if (everyOf !== undefined) return { filter: make(entry, allow, '', { scheme: everyOf.toLowerCase() }) };
  const [, schemeText = '', slashes = '', afterScheme] = schemeBefore.exec(entry) ?? [];
  if (afterScheme === undefined) return readFromHost(entry, allow, undefined, entry);
  const scheme = schemeText.toLowerCase();
  if (scheme === 'data') return { filter: make(entry, allow, '', { scheme, path: slashes + afterScheme }) };
  if (scheme === 'file') return readFile(entry, allow, slashes, afterScheme);
  if (schemesWithHost.has(scheme)) return readFromHost(entry, allow, scheme, afterScheme);
  return {
    cure: `Chrome reads "${scheme}" as a scheme of its own and takes it whole only; write "${scheme}:*"`,
  };
}

function readFromHost(
  entry: string,
  allow: boolean,
  scheme: string | undefined,
  text: string,
): UrlFilterReading {
  const [, hostText = '', portText, path = '', query = ''] = parts.exec(text) ?? [];
  const lead = scheme === undefined ? '' : `${scheme}://`;
  const exact = hostText.startsWith('.');
  const host = (exact ? hostText.slice(1) : hostText).toLowerCase();
  const cure = hostCure(host, exact, lead) ?? portCure(portText) ?? encodingCure(path, query);
  if (cure !== undefined) return { cure };
  const filter = make(entry, allow, '', {
    scheme,
    host: host === '*' ? '' : host.replace(/\.$/, ''),
    exact: exact || ipLiteral.test(host),
    hostLength: host === '*' ? 0 : host.length + (exact || ipLiteral.test(host) ? 0 : 1),
    port: portText === undefined || portText === '' ? undefined : Number(portText),
    path,
    query: readQueryConditions(query, allow),
  });
  if (path.includes('*')) return { filter, cure: starInPathCure(path) };
  return { filter };
}

function readFile(entry: string, allow: boolean, slashes: string, rest: string): UrlFilterReading {
  if (slashes.length === 2) return { cure: `names a computer; write "file:///${rest}" or "file:*"` };
  return { filter: make(entry, allow, '', { scheme: 'file', path: `/${rest}` }) };
}

function hostCure(host: string, exact: boolean, lead: string): string | undefined {
  if (host === '') return 'has no host; write a host such as "example.org", or "*" for every host';
  if (host === '*') return exact ? 'matches nothing; write "*" for every host' : undefined;
  if (host.startsWith('*.') && !host.slice(2).includes('*')) {
    return `"*." matches nothing; write "${lead}${host.slice(2)}", which covers the hosts under it`;
  }
  if (host.includes('*')) return 'a "*" inside a host matches nothing; write the host without it';
  const canonical = parseAddress(`http://${host}/`)?.host;
  if (canonical === undefined || canonical === '')
    return `"${host}" is no host that an address can have; correct it`;
  if (canonical !== host.replace(/\.$/, '')) return `Chrome never sees "${host}"; write "${canonical}"`;
  return undefined;
}

function portCure(port: string | undefined): string | undefined {
  if (port === undefined || port === '') return undefined;
  if (port === '*') return '":*" is no port; leave it out, which means every port';
  if (!/^\d{1,5}$/.test(port) || Number(port) < 1 || Number(port) > 65_535) {
    return `":${port}" is no port; write a number from 1 to 65535, or leave it out`;
  }
  return undefined;
}

/** What an address never holds as written, because browsers encode it, no entry can match. */
function encodingCure(path: string, query: string): string | undefined {
  const encodedPath = path.replace(/["<>`{}^]|[^\0-~]+/g, encodeURIComponent);
  if (encodedPath !== path) return `addresses hold this path encoded; write "${encodedPath}"`;
  const encodedQuery = query.replace(/["<>']|[^\0-~]+/g, encodeQueryPart);
  if (encodedQuery !== query) return `addresses hold this query encoded; write "?${encodedQuery}"`;
  return undefined;
}

function encodeQueryPart(text: string): string {
  return text === "'" ? '%27' : encodeURIComponent(text);
}

function starInPathCure(path: string): string {
  const before = path.slice(0, path.indexOf('*'));
  return `a "*" in a path stands for itself only; a path is a prefix already, so write "${before}" there`;
}

function make(entry: string, allow: boolean, list: string, given: Partial<UrlFilter>): UrlFilter {
  return {
    entry,
    list,
    allow,
    scheme: given.scheme,
    host: given.host ?? '',
    exact: given.exact ?? false,
    hostLength: given.hostLength ?? 0,
    port: given.port,
    path: given.path ?? '',
    query: given.query ?? [],
  };
}
