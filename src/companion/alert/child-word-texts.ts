import type { ChildWord } from '../../contracts/http/alerts.ts';
import { fourCOf, whatItWas, type WhatItWas } from '../../domain/incidents/what-it-was.ts';

/** What a child can say it was, for adults. */
export const whatItWasWords: Readonly<Record<WhatItWas, string>> = {
  scary: 'Something scary',
  unkind: 'Someone unkind',
  stranger: 'Someone unknown talking to the child',
  'rude-pictures': 'Rude pictures',
  'advert-or-trick': 'An advert or a trick',
  'somewhere-else': 'Something on another screen or at home',
  'worried-about-friend': 'Worried about a friend',
  'about-a-grown-up': 'It is about a grown-up',
  'not-sure': 'Not sure',
};

/** Under which of the four Cs it may be logged. A suggestion; an adult decides. */
export const fourCWords = {
  content: 'Content',
  contact: 'Contact',
  conduct: 'Conduct',
  commerce: 'Commerce',
} as const;

/** A thing that a child said it was, as far as this release knows it. */
export function knownWhat(what: string): WhatItWas | undefined {
  return whatItWas.safeParse(what).data;
}

export function whatWords(what: string): string {
  const known = knownWhat(what);
  return known === undefined ? 'Something that only a newer release knows' : whatItWasWords[known];
}

/** @returns undefined where the picture says nothing of the four Cs. */
export function suggestedC(what: string): string | undefined {
  const known = knownWhat(what);
  const suggested = known === undefined ? undefined : fourCOf[known];
  return suggested === undefined ? undefined : fourCWords[suggested];
}

/** One word of the child in the history of a press. */
export function historyWords({ said, what, leadsTo }: ChildWord): string {
  if (said === 'what-it-was' && what !== undefined) return `said what it was: ${lowerFirst(whatWords(what))}`;
  if (said === 'no-mistake') return 'said that it was no mistake';
  if (said !== 'by-mistake') return 'said something that only a newer release knows';
  return leadsTo === 'start-page'
    ? 'said that it was a mistake; policy leads to the start page'
    : 'said that it was a mistake; the shield stays';
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
