import { openChannel } from '../browser/open-channel.ts';

/** What the tabs of one browser tell each other of the sign-in, which is the same for all of them. */
export type SignInWord = 'signed-in' | 'signed-out';

/** @returns tells the other tabs. */
export function openSignInTabs(onWord: (word: SignInWord) => void): (word: SignInWord) => void {
  return openChannel<SignInWord>('lids-down.sign-in', (word) => {
    if (word === 'signed-in' || word === 'signed-out') onWord(word);
  }).post;
}
