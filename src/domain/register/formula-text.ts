/** What a spreadsheet takes for the beginning of a formula, in wide letters too (OWASP, CSV injection). */
const formulaStart = /^[=+\-@\t\r＝＋－＠]/;

/** Whether a spreadsheet would run this text instead of showing it. */
export function looksLikeFormula(text: string): boolean {
  return formulaStart.test(text);
}

/** The text with an apostrophe before it, where a spreadsheet would else run it. */
export function defused(text: string): string {
  return looksLikeFormula(text) ? `'${text}` : text;
}

/** Takes the apostrophe away that `defused` has put there. */
export function withoutDefusing(text: string): string {
  return text.startsWith("'") && looksLikeFormula(text.slice(1)) ? text.slice(1) : text;
}
