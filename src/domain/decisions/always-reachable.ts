import {
  defaultCaptivePortalHosts,
  defaultHelpAddresses,
  defaultSignInHosts,
} from '../policy/default-addresses.ts';
import { helpLinksOf, hostOfHelpLink } from '../policy/help-link.ts';
import type { SchoolPolicy } from '../policy/school-policy.ts';
import { parseUrlFilter } from './parse-url-filter.ts';
import type { UrlFilter } from './url-filter.ts';

/**
 * What is open in every state, so that nobody is ever shut in: the hub, help for children, sign-in pages and the pages of a
 * captive portal (design, truth 3). What the start page and the shield offer as help is open in every state too.
 *
 * @param listsOnly for the preset `open`: without the sign-in hosts that are built in, so that Chrome's lists are all that counts.
 */
export function alwaysReachable(
  policy: SchoolPolicy | undefined,
  listsOnly: boolean,
  hubAddress = policy?.hubAddress,
): UrlFilter[] {
  const builtIn = (hosts: readonly string[]) => (listsOnly ? [] : hosts);
  return [
    ...(hubAddress === undefined ? [] : hubFilter(hubAddress)),
    ...filters(policy?.helpAddresses ?? defaultHelpAddresses, 'help'),
    ...filters(helpLinksOf(policy).map(hostOfHelpLink), 'help'),
    ...filters([...builtIn(defaultSignInHosts), ...(policy?.signInHosts ?? [])], 'sign-in'),
    ...filters(
      [...builtIn(defaultCaptivePortalHosts), ...(policy?.captivePortalHosts ?? [])],
      'captive portal',
    ),
  ];
}

function filters(entries: readonly string[], list: string): UrlFilter[] {
  return entries.flatMap((entry) => parseUrlFilter(entry, true, `always reachable, ${list}`).filter ?? []);
}

/** The hub's own origin and nothing beside it. */
function hubFilter(hubAddress: string): UrlFilter[] {
  const [scheme = '', host = ''] = hubAddress.split('://');
  const port = /:\d+\/?$/.test(host) ? '' : scheme === 'http' ? ':80' : ':443';
  const exact = host.startsWith('[') ? '' : '.';
  return filters([`${scheme}://${exact}${host.replace(/\/$/, '')}${port}/`], 'hub');
}
