import { plainLetters } from './plain-letters.ts';

/**
 * A search cut into plain words: `S.u.i.c.i.d.e`, `k!ll`, `don’t` and `Ｋｉｌｌ` become what they are read as. A star stands for
 * one letter that was starred out. Digits stay, since 2 and 1066 are words as well; see spelling.ts.
 */
export function wordsOf(text: string): string[] {
  const plain = plainLetters(text)
    .replace(/['’‘`´ʼ]/g, '')
    .replace(/@(?=[a-z])|(?<=[a-z])@(?=\d)/g, 'a')
    .replace(/\$(?=[a-z])|(?<=[a-z])\$/g, 's')
    .replace(/(?<=[a-z\d])€(?=[a-z\d])/g, 'e')
    .replace(/(?<=[a-z\d])!+(?=[a-z\d])/g, (marks) => 'i'.repeat(marks.length))
    .replace(/(?<=[a-z\d])\|+(?=[a-z\d])/g, (bars) => 'l'.repeat(bars.length))
    .replace(/(?<=[a-z])[#*](?=[a-z])/g, '*')
    .replace(/(?<![a-z])\*|\*(?![a-z])/g, ' ');
  const words = plain.split(/[^\p{L}\p{N}*]+/u).filter((word) => word !== '');
  return words.length < 3 ? words : joinSpelled(words);
}

/** `k i l l` is one word; three letters in a row at least, so that "i a" stays what it is. */
function joinSpelled(words: readonly string[]): string[] {
  const joined: string[] = [];
  let run: string[] = [];
  const close = () => {
    if (run.length >= 3) joined.push(run.join(''));
    else joined.push(...run);
    run = [];
  };
  for (const word of words) {
    if (word.length === 1) run.push(word);
    else {
      close();
      joined.push(word);
    }
  }
  close();
  return joined;
}
