import { escapeRegex } from './escape-regex.ts';
import type { QueryCondition } from './url-filter.ts';

/** Behind a token that ends: the next one, the fragment or nothing. */
const end = '(?:[&#].*)?$';

/**
 * The query of a filter as expressions on what follows the question mark, to the end of the address: the truest first, then looser
 * ones for when that is too long for Chrome. Two conditions are spelt out in both orders; more of them cannot be said.
 */
export function queryRegexes(conditions: readonly QueryCondition[]): string[] {
  const [first, second] = conditions;
  if (first === undefined) return ['.*'];
  const before = '(?:[^#]*&)?';
  if (second === undefined) {
    const any = `${before}${lastRegex(first)}`;
    return first.every ? [onlyRegex(first), any] : [any];
  }
  const between = `&${before}`;
  const inOrder = `${token(first)}${between}${lastRegex(second)}|${token(second)}${between}${lastRegex(first)}`;
  return [`${before}(?:${inOrder})`, `${before}${lastRegex(first)}`];
}

/** The condition's token, once, and none beside it that starts like it. */
function onlyRegex(condition: QueryCondition): string {
  const other = otherRegex(condition.start);
  return `(?:${other}&)*${token(condition)}(?:&${other})*(?:#.*)?$`;
}

/** A token that does not start with this text, letter by letter, since RE2 cannot look ahead. */
function otherRegex(start: string): string {
  let other = '';
  for (const letter of start.split('').reverse()) {
    const goesOn = other === '' ? '' : `|${escapeRegex(letter)}${other}`;
    other = `(?:[^${inClass(letter)}&#][^&#]*${goesOn})?`;
  }
  return other;
}

function inClass(letter: string): string {
  return /[\\\]^-]/.test(letter) ? `\\${letter}` : letter;
}

function token({ start, rest }: QueryCondition): string {
  const text = escapeRegex(start);
  return rest.endsWith('&') ? text + escapeRegex(rest.slice(0, -1)) : `${text}${escapeRegex(rest)}[^&#]*`;
}

function lastRegex(condition: QueryCondition): string {
  return condition.rest.endsWith('&') ? token(condition) + end : `${token(condition)}.*`;
}
