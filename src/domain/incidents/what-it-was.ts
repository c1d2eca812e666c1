import * as z from 'zod/mini';

/** What a child says it was, by one tap on a picture; never required (needs 8, 12). */
export const whatItWas = z.enum([
  'scary',
  'unkind',
  'stranger',
  'rude-pictures',
  'advert-or-trick',
  'somewhere-else',
  'worried-about-friend',
  'about-a-grown-up',
  'not-sure',
]);
export type WhatItWas = z.infer<typeof whatItWas>;

/** The four Cs under which schools log on-line risks (Keeping children safe in education; needs 14). */
export const fourCs = ['content', 'contact', 'conduct', 'commerce'] as const;
export type FourC = (typeof fourCs)[number];

/** Which of the four Cs a picture suggests to begin with; an adult decides. Undefined where the picture says nothing of it. */
export const fourCOf: Record<WhatItWas, FourC | undefined> = {
  scary: 'content',
  unkind: 'conduct',
  stranger: 'contact',
  'rude-pictures': 'content',
  'advert-or-trick': 'commerce',
  'somewhere-else': undefined,
  'worried-about-friend': undefined,
  'about-a-grown-up': 'contact',
  'not-sure': undefined,
};

/** What goes to the DSL past the class teacher, who might be the one it is about. */
export function isForDslOnly(what: WhatItWas): boolean {
  return what === 'about-a-grown-up';
}
