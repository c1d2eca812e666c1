import type { QueryCondition } from './url-filter.ts';

/**
 * Takes the query of a filter apart: `v=abc&list*`. A token without value is a whole key, a trailing `*` makes a prefix.
 * Chrome keeps a list of conditions without repetition, and takes two conditions of an allow entry for the same when they start
 * alike; so does this.
 */
export function readQueryConditions(query: string, allow: boolean): QueryCondition[] {
  const conditions = new Map<string, QueryCondition>();
  for (const token of query.split('&')) {
    if (token === '') continue;
    const condition = readToken(token, allow);
    const identity = condition.every ? `every ${condition.start}` : `any ${condition.start}${condition.rest}`;
    if (!conditions.has(identity)) conditions.set(identity, condition);
  }
  return [...conditions.values()];
}

function readToken(token: string, allow: boolean): QueryCondition {
  const equals = token.indexOf('=');
  const key = equals === -1 ? token : token.slice(0, equals);
  const value = equals === -1 ? '' : token.slice(equals + 1);
  const last = value === '' ? key : value;
  const isPrefix = last.endsWith('*');
  const shown = isPrefix ? last.slice(0, -1) : last;
  const start = value === '' ? (isPrefix ? shown : key) : `${key}=`;
  const rest = (value === '' ? '' : shown) + (isPrefix ? '' : '&');
  return { start, rest, every: allow && rest !== '' };
}

/** Whether the query of an address, without its question mark, meets a condition. */
export function meetsQueryCondition(query: string, condition: QueryCondition): boolean {
  const text = `&${query}&`;
  const start = `&${condition.start}`;
  if (!condition.every) return text.includes(start + condition.rest);
  let found = false;
  for (let at = text.indexOf(start); at !== -1; at = text.indexOf(start, at + start.length)) {
    if (!text.startsWith(condition.rest, at + start.length)) return false;
    found = true;
  }
  return found;
}
