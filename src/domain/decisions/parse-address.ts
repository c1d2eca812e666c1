import { decodePunycode } from './decode-punycode.ts';
import type { ParsedAddress } from './parsed-address.ts';
import { parseOrdinaryAddress } from './parse-ordinary-address.ts';

const defaultPorts: Record<string, number> = { http: 80, https: 443, ws: 80, wss: 443, ftp: 21 };
const ipv4 = /^\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}$/;

/**
 * Reads an address as the URL standard does, whatever its disguise: case, dots at the end of the host, user and password,
 * IP addresses in decimal, octal or hex, international names, tabs, backslashes.
 *
 * @returns undefined for what the standard calls a failure; nothing is guessed.
 */
export function parseAddress(text: string): ParsedAddress | undefined {
  return parseOrdinaryAddress(text) ?? parseByStandard(text);
}

/** The reading by the platform's own parser, without the short cut. */
export function parseByStandard(text: string): ParsedAddress | undefined {
  const url = URL.parse(text);
  if (url === null) return undefined;
  const scheme = url.protocol.slice(0, -1);
  const host = canonicalHost(url.hostname);
  if (host.includes('xn--') && !isTruePunycode(host)) return undefined;
  return {
    scheme,
    host,
    isIp: host.startsWith('[') || ipv4.test(host),
    port: url.port === '' ? defaultPorts[scheme] : Number(url.port),
    path: url.pathname,
    query: url.search.slice(1),
    fragment: url.hash.slice(1),
    text: url.username === '' && url.password === '' ? url.href : withoutCredentials(url),
  };
}

function canonicalHost(hostname: string): string {
  const host = hostname.replace(/\.+$/, '');
  // A scheme that the standard does not know keeps the case of its host.
  return host.toLowerCase();
}

/** Parsers differ in whether they look behind `xn--`; what does not come back from there as it went is no host. */
function isTruePunycode(host: string): boolean {
  const labels = host
    .split('.')
    .map((label) => (label.startsWith('xn--') ? decodePunycode(label.slice(4)) : label));
  if (labels.includes(undefined)) return false;
  const again = URL.parse(`https://${labels.join('.')}/`);
  return again !== null && canonicalHost(again.hostname) === host;
}

function withoutCredentials(url: URL): string {
  const port = url.port === '' ? '' : `:${url.port}`;
  return `${url.protocol}//${url.hostname}${port}${url.pathname}${url.search}${url.hash}`;
}
