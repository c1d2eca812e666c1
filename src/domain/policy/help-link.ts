import * as z from 'zod/mini';

/** Somewhere a child finds help, on the start page and in every other state: a site, and a number to ring where there is one. */
export const helpLink = z.strictObject({
  name: z.string().check(z.minLength(1), z.maxLength(40)),
  address: z.string().check(
    z.maxLength(500),
    z.regex(/^https:\/\/[a-z0-9.-]+(?:[/?#][^\s]*)?$/i, {
      error: 'must be an address such as https://www.childline.org.uk/',
    }),
  ),
  /** As it is dialled: `0800 1111`. */
  telephone: z.optional(
    z.string().check(z.regex(/^[0-9 ]{3,20}$/, { error: 'must be digits and spaces, such as 0800 1111' })),
  ),
});
export type HelpLink = z.infer<typeof helpLink>;

/** What a child in the United Kingdom is offered where the school names nothing of its own. */
const defaultHelpLinks: readonly HelpLink[] = [
  { name: 'Childline', address: 'https://www.childline.org.uk/', telephone: '0800 1111' },
  { name: 'CEOP', address: 'https://www.ceop.police.uk/ceop-reporting/' },
];

/** The help links of a policy. A list in which no entry was good counts as left out: a child is never without any. */
export function helpLinksOf(
  policy: { helpLinks?: readonly HelpLink[] | undefined } | undefined,
): readonly HelpLink[] {
  const own = policy?.helpLinks ?? [];
  return own.length > 0 ? own : defaultHelpLinks;
}

/** The host of a help link, as a site list names it: with what lies under it. */
export function hostOfHelpLink({ address }: HelpLink): string {
  return (address.split('/')[2] ?? '').split(/[?#]/, 1)[0] ?? '';
}
