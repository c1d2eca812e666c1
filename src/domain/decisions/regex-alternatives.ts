import { mostRegexCost, regexCost } from './regex-cost.ts';

/**
 * Deals alternatives out over as few expressions as Chrome's limit for one allows.
 *
 * @param make writes one expression of some of them.
 */
export function regexesOf(
  alternatives: Iterable<string>,
  make: (some: readonly string[]) => string,
): string[] {
  const groups: string[][] = [];
  for (const one of alternatives) {
    const last = groups.at(-1);
    if (last !== undefined && regexCost(make([...last, one])) <= mostRegexCost) last.push(one);
    else groups.push([one]);
  }
  return groups.map(make);
}
