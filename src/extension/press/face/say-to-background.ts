import type { RequestOf } from '../../../contracts/messages/extension-message.ts';
import { askBackground } from '../../messages/ask-background.ts';
import { askUntil } from '../../messages/ask-until.ts';

type Word = RequestOf<'describe-report'> | RequestOf<'say-mistake'>;

let earlier: Promise<unknown> = Promise.resolve();

/**
 * Says something to the background until it answers. One word after the other: what was tapped last is what is kept last.
 *
 * @returns whether it is on the disk; false where no such report covers the screen any more.
 */
export function sayToBackground(word: Word): Promise<boolean> {
  const said = earlier.then(() =>
    askUntil(
      () => askBackground<Word['type']>(word),
      () => true,
      (attempt) => Math.min(2_000, 200 * 2 ** attempt),
    ),
  );
  earlier = said;
  return said.then(({ kept }) => kept);
}
