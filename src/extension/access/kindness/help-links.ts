import { defaultHelpAddresses } from '../../../domain/policy/default-addresses.ts';

/** Where a child can be sent for a talk: hosts that the policy keeps reachable. */
export type HelpLinks = { childline: boolean; others: string[] };

const childline = 'childline.org.uk';
/** Takes reports of what happened on-line; nobody to talk to about how one feels. */
const notForTalking = ['ceop.police.uk'];
const mostOthers = 2;

/**
 * Reads the school's `helpAddresses` (Chrome's filter format) as links. One that is not reachable is never offered.
 *
 * @param helpAddresses undefined when the policy leaves them out.
 */
export function helpLinks(helpAddresses: readonly string[] = defaultHelpAddresses): HelpLinks {
  const hosts = helpAddresses.flatMap((entry) => hostOf(entry) ?? []);
  const isOf = (host: string, site: string) => host === site || host.endsWith(`.${site}`);
  return {
    childline: hosts.some(isChildline),
    others: [...new Set(hosts)]
      .filter((host) => ![childline, ...notForTalking].some((site) => isOf(host, site)))
      .slice(0, mostOthers),
  };
}

/** Whether this host is Childline's own site. */
export function isChildline(host: string): boolean {
  return host === childline || host === `www.${childline}`;
}

function hostOf(entry: string): string | undefined {
  const host = /^(?:https?:\/\/)?\.?([a-z0-9-]+(?:\.[a-z0-9-]+)+)(?:[:/?]|$)/i.exec(entry.trim())?.[1];
  return host !== undefined && URL.canParse(`https://${host}/`) ? host.toLowerCase() : undefined;
}
