import { minimumPasswordLength } from '../../contracts/http/people.ts';

const comfortableLength = 16;

/** What the length of a password so far is worth; nothing before it is begun. */
export function passwordAdvice(length: number): string {
  if (length === 0) return '';
  const missing = minimumPasswordLength - length;
  if (missing > 0) return `${missing} more ${missing === 1 ? 'character' : 'characters'} needed.`;
  return length < comfortableLength ? 'Long enough. One more word would be better.' : 'A good length.';
}
