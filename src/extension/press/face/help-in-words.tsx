import type { JSX } from 'preact';
import { hostOfHelpLink, type HelpLink } from '../../../domain/policy/help-link.ts';
import { Saying } from './saying.tsx';
import { unbrokenNumber } from './unbroken-number.ts';

/**
 * People outside school who help, by name with number or address: words and no links, since a page that opens here would stand in
 * front of the shield or in its place (decision 20).
 */
export function HelpInWords({ links }: { links: readonly HelpLink[] }): JSX.Element {
  return (
    <>
      {links.map((link) =>
        link.telephone === undefined ? (
          <Saying key={link.address} name="shieldHelpSite" with={[link.name, siteOf(link)]} />
        ) : (
          <Saying
            key={link.address}
            name="shieldHelpline"
            with={[link.name, unbrokenNumber(link.telephone)]}
          />
        ),
      )}
    </>
  );
}

/** As an adult types it elsewhere. */
function siteOf(link: HelpLink): string {
  return hostOfHelpLink(link).replace(/^www\./, '');
}
