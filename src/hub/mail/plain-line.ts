/** What would break a line, turn the writing round or is not seen. */
const unseen = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]+/gu;

/** Text as one line of a header may carry it: nothing in it ends the line. */
export function plainLine(text: string, maximumLength = 100): string {
  return text.replace(unseen, ' ').trim().slice(0, maximumLength);
}
