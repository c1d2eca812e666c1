import type { SignInWord } from '../../../domain/sign-in/sign-in-word.ts';
import { askBackground } from '../../messages/ask-background.ts';
import { askUntil } from '../../messages/ask-until.ts';

const pauseMs = (attempt: number) => Math.min(2_000, 200 * 2 ** attempt);

/**
 * Tells the background what a child has tapped; again until it is answered, since a worker may die in the middle. What follows shows on the
 * page by itself.
 */
export async function sayAtSignIn(word: SignInWord): Promise<void> {
  await askUntil(
    () => askBackground<'sign-in-word'>({ type: 'sign-in-word', word }),
    () => true,
    pauseMs,
  );
}
