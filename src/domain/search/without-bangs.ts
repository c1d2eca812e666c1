/** Words as a search engine should get them, and whether something in them would have jumped to another site. */
export type WordsWithoutBangs = { readonly words: string; readonly bang: boolean };

/**
 * Takes the jumps out of words typed into an engine that knows them: `!g otters`, `otters !yt`, `!!w`, `g! otters` and
 * `\otters` on DuckDuckGo, Brave or Kagi, `&w otters` on Qwant. What the child looks for stays.
 *
 * @param sign the engine's sign, from its catalogue entry.
 */
export function withoutBangs(words: string, sign: '!' | '&'): WordsWithoutBangs {
  const tokens = words.split(/\s+/).filter((token) => token !== '');
  const plain = tokens.map(sign === '!' ? withoutExclamation : withoutAmpersand);
  if (plain.every((token, at) => token.word === tokens[at])) return { words, bang: false };
  const kept = plain.filter((token) => !token.jumps && token.word !== '');
  const left = kept.length > 0 ? kept : plain.filter((token) => token.word !== '');
  return { words: left.map((token) => token.word).join(' '), bang: true };
}

type PlainToken = { readonly word: string; readonly jumps: boolean };

/** A mark at the end may be plain joy ("hooray!"), so the word stays; at the start it names a site. */
function withoutExclamation(token: string): PlainToken {
  return { word: token.replace(/^[!！\\]+|[!！\\]+$/g, ''), jumps: /^[!！]/.test(token) };
}

/** "salt & pepper" is no jump. */
function withoutAmpersand(token: string): PlainToken {
  const jumps = /^&+[\p{L}\p{N}]/u.test(token);
  return { word: jumps ? token.replace(/^&+/, '') : token, jumps };
}
