import { networkInterfaces } from 'node:os';

/** Hosts that only this machine reaches. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
}

export function isEveryAddress(host: string): boolean {
  return host === '0.0.0.0' || host === '::' || host === '';
}

/** Addresses of this machine in its networks, IPv4 first. */
export function networkAddresses(): string[] {
  const outer = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, address }) => !internal && !address.startsWith('fe80'));
  return [
    ...outer.filter(({ family }) => family === 'IPv4'),
    ...outer.filter(({ family }) => family === 'IPv6'),
  ].map(({ address }) => address);
}

/**
 * The host by which the network reaches the hub, when nobody said it.
 *
 * @param host what the hub listens on.
 */
export function derivedHost(host: string): string {
  if (!isEveryAddress(host)) return host;
  return networkAddresses()[0] ?? 'localhost';
}

/** All names that the hub's own certificate has to cover. */
export function reachableNames(host: string, publicHost: string): string[] {
  const listening = isEveryAddress(host) ? networkAddresses() : [host];
  return [...new Set([publicHost, 'localhost', '127.0.0.1', '::1', ...listening])].map((name) =>
    name.replace(/^\[|\]$/g, ''),
  );
}

/** `https://host:port`, with brackets round IPv6 and without the port that the scheme means anyway. */
export function addressOf(scheme: 'http' | 'https', host: string, port: number): string {
  const bracketed = host.includes(':') && !host.startsWith('[') ? `[${host}]` : host;
  return new URL(`${scheme}://${bracketed}:${port}`).origin;
}
