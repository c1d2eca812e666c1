import { hostSuffixes } from '../decisions/host-suffixes.ts';
import { madeOnce } from '../made-once.ts';
import { categories } from './categories.ts';
import { categoryNames, type CategoryName } from './category.ts';

const categoryByHost = madeOnce(
  (): ReadonlyMap<string, CategoryName | undefined> =>
    new Map([
      ...categories().flatMap(({ name, hosts }) => hosts.map((host) => [host, name] as const)),
      ...categories().flatMap(({ except }) => except.map((host) => [host, undefined] as const)),
    ]),
);

/**
 * The category of a host, by the longest name that it lies under; one look-up a label.
 *
 * @param host canonical, as ParsedAddress.host.
 * @returns undefined for a host in no list.
 */
export function categoryOfHost(host: string): CategoryName | undefined {
  for (const suffix of hostSuffixes(host, host.startsWith('['))) {
    if (categoryByHost().has(suffix)) return categoryByHost().get(suffix);
  }
  return undefined;
}

/** Whether a word names a category. */
export function isCategoryName(word: string): word is CategoryName {
  return categoryNames.some((name) => name === word);
}
