/**
 * The push services of browsers, by host or by the end of it. The hub sends to these alone: an adult's browser names the address, and
 * it must not be one inside the school.
 */
const hosts: readonly RegExp[] = [
  // Chrome, Edge on Android and most others.
  /^fcm\.googleapis\.com$/,
  // Firefox.
  /^([a-z0-9-]+\.)*push\.services\.mozilla\.com$/,
  // Edge on Windows.
  /^([a-z0-9-]+\.)*notify\.windows\.com$/,
  // Safari.
  /^([a-z0-9-]+\.)*push\.apple\.com$/,
];

/**
 * Whether the hub sends to an address.
 *
 * @param others origins that a school has named beside those of browsers.
 */
export function isPushService(endpoint: string, others: readonly string[]): boolean {
  if (!URL.canParse(endpoint)) return false;
  const { protocol, hostname, port, origin, username, password } = new URL(endpoint);
  // Nothing can be fetched from an address with a user in it.
  if (username !== '' || password !== '') return false;
  if (others.includes(origin)) return true;
  return protocol === 'https:' && port === '' && hosts.some((host) => host.test(hostname));
}
