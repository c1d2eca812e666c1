import { percentDecode } from '../search/percent-decode.ts';
import { readQuery } from '../search/read-query.ts';
import { madeOnce } from '../made-once.ts';
import { HostIndex } from './host-index.ts';
import { hostsOfTheRelease } from './known-hosts.ts';
import { nestedCarriers, type NestedCarrier } from './nested-carriers.ts';
import { parseAddress } from './parse-address.ts';
import type { ParsedAddress } from './parsed-address.ts';

/** Carriers that an address is looked up in, and what its path must be like for any of them to carry something. */
type CarriersOfHost = { readonly carriers: readonly NestedCarrier[]; readonly path: RegExp | undefined };

const carriersByHost = madeOnce(() => {
  const hosts = new HostIndex();
  const carriers: NestedCarrier[][] = [];
  for (const carrier of nestedCarriers)
    for (const host of carrier.hosts) (carriers[hosts.add(host)] ??= []).push(carrier);
  return { hosts, carriers };
});

/** Of the hosts that the release knows, by their numbers there. */
const readyCarriers = madeOnce((): CarriersOfHost[] => []);

/** Google's own country domains: `www.google.co.uk`, `translate.google.de`. */
const googleCountry = /^((?:[a-z0-9-]+\.)*)google\.(?:com?\.)?[a-z]{2,3}$/;
const translated = '.translate.goog';

/** Whether a host is Google's own in one of its countries. */
export function isGoogleCountry(host: string): boolean {
  return googleCountry.exec(host)?.[1] === '';
}

/**
 * The addresses that a page of a translator, cache, archive, reader or redirect carries in its own address. What such a page shows
 * is another page, so both are decided on.
 */
export function nestedAddresses(address: ParsedAddress): ParsedAddress[] {
  if (address.host.endsWith(translated)) return present([parseAddress(untranslated(address))]);
  const found: ParsedAddress[] = [];
  for (const carrier of carriersOf(address)) {
    for (const text of carriedBy(carrier, address)) {
      const nested = readCarried(text);
      if (nested !== undefined) found.push(nested);
    }
  }
  return found;
}

function carriersOf(address: ParsedAddress): readonly NestedCarrier[] {
  if (address.isIp || (address.query === '' && address.path.length < 4)) return [];
  const number = hostsOfTheRelease().numberOf(address.host);
  const { carriers, path } = number === -1 ? lookUp(address.host) : ofKnownHost(number);
  return path === undefined || path.test(address.path) ? carriers : [];
}

/** Whether a page of a host that the release knows, by its number there, may carry another address. */
export function mayCarry(number: number, path: string): boolean {
  const { carriers, path: carrying } = ofKnownHost(number);
  return carriers.length > 0 && (carrying === undefined || carrying.test(path));
}

function ofKnownHost(number: number): CarriersOfHost {
  return (readyCarriers()[number] ??= lookUp(hostsOfTheRelease().names[number] ?? ''));
}

function lookUp(written: string): CarriersOfHost {
  const google = written.includes('google.') ? googleCountry.exec(written) : null;
  const host = google === null ? written : `${google[1] ?? ''}google.com`;
  const byHost = carriersByHost();
  const carriers = byHost.hosts
    .above(host, false)
    .toReversed()
    .flatMap((number) => byHost.carriers[number] ?? []);
  const paths = carriers.map((carrier) =>
    carrier.parameters === undefined && carrier.inQuery === undefined ? carrier.inPath : carrier.path,
  );
  const isFree = paths.length === 0 || paths.includes(undefined);
  const path = isFree ? undefined : new RegExp(paths.map((one) => `(?:${one?.source ?? ''})`).join('|'));
  return { carriers, path };
}

function carriedBy(carrier: NestedCarrier, address: ParsedAddress): string[] {
  if (carrier.path !== undefined && !carrier.path.test(address.path)) return [];
  const carried: string[] = [];
  if (carrier.inQuery === true && address.query !== '') carried.push(percentDecode(address.query));
  const rest = carrier.inPath?.exec(address.path)?.[1];
  if (rest !== undefined) {
    carried.push(percentDecode(rest) + (address.query === '' ? '' : `?${address.query}`));
  }
  if (carrier.parameters !== undefined) {
    for (const { name, value } of readQuery(address.query)) {
      if (carrier.parameters.includes(name.toLowerCase()) && value !== '') carried.push(value);
    }
  }
  return carried;
}

/** Reads what was carried: with or without scheme, after `cache:`, behind AMP's `s/`, or in Bing's base 64. */
function readCarried(text: string): ParsedAddress | undefined {
  let carried = text.trim();
  const cached = /^cache:(?:[^:/]{12}:)?(\S+)/.exec(carried)?.[1];
  if (cached !== undefined) carried = cached;
  else if (/^a1[\w-]+$/.test(carried)) carried = fromBase64Url(carried.slice(2)) ?? carried;
  carried = carried.replace(/^s\/(?=[\w-]+\.)/, 'https://').replace(/^(https?):\/*/i, '$1://');
  if (!/^https?:\/\//i.test(carried)) {
    if (!/^(?:\/\/)?[^\s/?#:@]+\.[^\s/?#:@]+(?:[:/?#]|$)/.test(carried)) return undefined;
    carried = `https://${carried.replace(/^\/\//, '')}`;
  }
  return parseAddress(carried);
}

/** `en-m-wikipedia-org.translate.goog` is `en.m.wikipedia.org`; a hyphen of the host is written twice. */
function untranslated(address: ParsedAddress): string {
  const label = address.host.slice(0, -translated.length);
  const host = label.replace(/--|-/g, (hyphens) => (hyphens === '--' ? '-' : '.'));
  const query = address.query
    .split('&')
    .filter((pair) => !pair.startsWith('_x_tr_'))
    .join('&');
  const scheme = /(?:^|&)_x_tr_sch=http(?:&|$)/.test(address.query) ? 'http' : 'https';
  return `${scheme}://${host}${address.path}${query === '' ? '' : `?${query}`}`;
}

const base64Letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

function fromBase64Url(text: string): string | undefined {
  let bits = 0;
  let held = 0;
  let encoded = '';
  for (const letter of text) {
    const value = base64Letters.indexOf(letter);
    if (value === -1) return undefined;
    bits = ((bits << 6) | value) & 0xff_ff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    encoded += `%${((bits >> held) & 0xff).toString(16).padStart(2, '0')}`;
  }
  return percentDecode(encoded);
}

function present<T>(values: readonly (T | undefined)[]): T[] {
  return values.filter((value) => value !== undefined);
}
