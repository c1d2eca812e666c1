import type { ToldOutcome } from '../../contracts/http/told-outcome.ts';
import { outcome } from '../../domain/incidents/outcome.ts';
import { fourCWords } from './child-word-texts.ts';
import { outcomeWords } from './deed-words.ts';

/** What an adult noted about a press, in the history of it. A note that was written stands beside it, not in it. */
export function notedWords(noted: Omit<ToldOutcome, 'byName' | 'at' | 'note'>): string {
  if (noted.deed === 'passed-to-dsl') return 'passed it to the DSL';
  if (noted.deed === 'taken-up') return 'took it up again';
  if (noted.outcome === undefined) return 'dealt with it; what was done is for the DSL';
  const known = outcome.safeParse(noted.outcome);
  const words = known.success ? outcomeWords[known.data] : 'something that only a newer release knows';
  const cs = Object.entries(fourCWords).find(([name]) => name === noted.fourC)?.[1];
  return [
    `dealt with it: ${words}`,
    ...(cs === undefined ? [] : [cs.toLowerCase()]),
    ...(noted.inBulk === true ? ['with others, in one tap'] : []),
  ].join('; ');
}
