import * as z from 'zod/mini';
import type { OutcomeDeed } from './noted-outcome.ts';

/**
 * How a press stands with the adults. Beside the state, which says how far the answer to the child has come and never goes back: a
 * shield may be up when all is dealt with, and what was dealt with may be taken up again. `not-asked`: its shield was lifted before
 * outcomes were asked for.
 */
export const alertStanding = z.enum(['open', 'with-dsl', 'dealt-with', 'not-asked']);
export type AlertStanding = z.infer<typeof alertStanding>;

/** What was noted about a press, oldest first. */
export type StandingFacts = {
  noted: readonly { deed: OutcomeDeed; inBulk: boolean }[];
  /** What was noted at the Chromebook itself, where nobody knows by whom. */
  notedThere: readonly string[];
  /** The child chose a picture that the class teacher may see. */
  hasPicture: boolean;
};

/**
 * How a press stands by all that is known of it, in whatever order it came. One with a chosen picture is closed by a named adult for
 * itself alone: neither in bulk nor by a note at the Chromebook, where nobody is signed in.
 */
export function standingOf(facts: StandingFacts): Exclude<AlertStanding, 'not-asked'> {
  const { noted, notedThere, hasPicture } = facts;
  const open = wasPassedToDsl(facts) ? 'with-dsl' : 'open';
  const last = noted.at(-1);
  if (last === undefined) {
    return open === 'with-dsl' || notedThere.length === 0 || hasPicture ? open : 'dealt-with';
  }
  if (last.deed !== 'dealt-with') return open;
  return last.inBulk && hasPicture ? open : 'dealt-with';
}

/** Whether a press was ever passed to the DSL. From then on only the DSL closes it. */
export function wasPassedToDsl({ noted, notedThere }: Omit<StandingFacts, 'hasPicture'>): boolean {
  return noted.some(({ deed }) => deed === 'passed-to-dsl') || notedThere.includes('passed-to-dsl');
}
