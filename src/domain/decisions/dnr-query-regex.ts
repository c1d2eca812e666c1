import { escapeRegex } from './escape-regex.ts';
import type { QueryCondition } from './url-filter.ts';

/** Behind a token that ends: the next one, the fragment or nothing. */
const end = '(?:[&#].*)?$';

/** Longer keys do not fit into the 2 kB that Chrome allows an expression. */
const longestKeyForOnly = 4;

/**
 * The query of a filter as an expression on what follows the question mark, to the end of the address. Two conditions are spelt out
 * in both orders. More of them, and "every token" of an allow entry with a long key, cannot be said: there the expression lets
 * more through than the filter, and `decide` closes the rest (docs/policy.md, "What rules cannot say").
 */
export function queryRegex(conditions: readonly QueryCondition[]): string {
  const [first, second] = conditions;
  if (first === undefined) return '.*';
  if (second === undefined) {
    return first.every && first.start.length <= longestKeyForOnly + 1
      ? onlyRegex(first)
      : `(?:[^#]*&)?${lastRegex(first)}`;
  }
  const between = '&(?:[^#]*&)?';
  return `(?:[^#]*&)?(?:${token(first)}${between}${lastRegex(second)}|${token(second)}${between}${lastRegex(first)})`;
}

/** The condition's token, once, and none beside it that starts like it. */
function onlyRegex(condition: QueryCondition): string {
  const other = otherRegex(condition.start);
  return `(?:${other}&)*${token(condition)}(?:&${other})*(?:#.*)?$`;
}

/** A token that does not start with this text, letter by letter, since RE2 cannot look ahead. */
function otherRegex(start: string): string {
  let other = '';
  for (const letter of [...start].reverse()) {
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
