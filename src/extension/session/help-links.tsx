import type { JSX } from 'preact';
import type { HelpLink } from '../../domain/policy/help-link.ts';
import { text } from '../platform/text.ts';

/** People outside school whom a child can turn to. They open in a tab of their own, so that what is here stays. */
export function HelpLinks({ links }: { links: readonly HelpLink[] }): JSX.Element {
  return (
    <nav class="help-links" aria-label={text('peopleWhoHelp')}>
      {links.map((link) => (
        <a key={link.address} href={link.address} target="_blank" rel="noreferrer">
          {link.telephone === undefined ? <Speech /> : <Telephone />}
          <span>
            {link.name}
            {link.telephone !== undefined && <bdi class="telephone">{link.telephone}</bdi>}
          </span>
        </a>
      ))}
    </nav>
  );
}

function Telephone(): JSX.Element {
  return (
    <svg viewBox="0 0 48 48" aria-hidden="true">
      <path d="M13 6l7 1 2 9-5 4c2 5 6 9 11 11l4-5 9 2 1 7c-1 4-4 6-8 6C19 40 8 28 7 14c0-4 2-7 6-8z" />
    </svg>
  );
}

function Speech(): JSX.Element {
  return (
    <svg viewBox="0 0 48 48" aria-hidden="true">
      <path d="M6 10a4 4 0 0 1 4-4h28a4 4 0 0 1 4 4v20a4 4 0 0 1-4 4H23l-10 9v-9h-3a4 4 0 0 1-4-4z" />
      <path class="cut" d="M24 12v11M24 28v.2" />
    </svg>
  );
}
