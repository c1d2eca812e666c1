/** A stretch of ordinary text, or one character that would not be seen or would turn the text around. */
export type TextPiece = { kind: 'plain'; text: string } | { kind: 'hidden'; name: string };

/**
 * Characters without a shape of their own: controls, direction overrides, joiners, unpaired halves, private ones, blanks that
 * pass for letters. A joiner inside an emoji stays, since there it does what it is for.
 */
const hidden =
  /(?!(?<=\p{Extended_Pictographic}\uFE0F?\p{Emoji_Modifier}?)\u200D(?=\p{Extended_Pictographic}))[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\u2800\u3164\u115F\u1160\uFFA0]/gu;

/** Splits text that a stranger wrote, so that nothing in it stays invisible. */
export function hostileTextPieces(text: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  let end = 0;
  for (const match of text.matchAll(hidden)) {
    if (match.index > end) pieces.push({ kind: 'plain', text: text.slice(end, match.index) });
    pieces.push({ kind: 'hidden', name: codePointName(match[0]) });
    end = match.index + match[0].length;
  }
  if (end < text.length) pieces.push({ kind: 'plain', text: text.slice(end) });
  return pieces;
}

function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
