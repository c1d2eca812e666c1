import { clockWords, durationWords } from '../browser/time-words.ts';

/** Before a look: names that are kept in a browser of the school are looked up there, and the hub hears nothing of it. */
export const lookingWords = 'The hub records each look that it answers. Mind who can see this screen.';

/**
 * With an answer from kept names: how old it is, and that nobody was told of this look.
 *
 * @param keptAt when the register was kept, in milliseconds since 1970.
 * @param ageMs how long ago that is.
 */
export function keptNamesWords({ keptAt, ageMs }: { keptAt: number; ageMs: number }): string {
  return (
    `No connection. This is the register as it was at ${clockWords(keptAt, keptAt + ageMs)}, ` +
    `${durationWords(ageMs)} ago. What was changed since is not in it. This look is not recorded; that you have the names here is.`
  );
}
