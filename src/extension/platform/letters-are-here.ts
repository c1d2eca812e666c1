import { within } from './wait.ts';

const comeWithinMs = 150;

/**
 * Fetches the letters before they are first used, so that words appear in them at once. They are in the package and come within
 * some milliseconds; words never wait longer than a moment for them.
 *
 * @param sample words in the language of the page: each script has a file of its own.
 */
export async function lettersAreHere(sample: string): Promise<void> {
  const weights = ['400 1em Andika', '700 1em Andika'];
  const coming = Promise.all(weights.map((font) => document.fonts.load(font, sample)));
  // A font that cannot be read is a page in other letters, never a page without words.
  await within(comeWithinMs, Promise.allSettled([coming]));
  document.documentElement.classList.add('has-letters');
}
