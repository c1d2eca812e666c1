import { isPlainHost, parseUrlFilter } from '../decisions/parse-url-filter.ts';
import type { PolicyFault } from './policy-fault.ts';
import { readEntry, readList } from './read-list.ts';
import { longestSiteEntry, siteEntry } from './site-list.ts';

/**
 * Reads a list of entries in Chrome's URL filter format. What Chrome would ignore is named, with what to write instead. Plain hosts, of
 * which there may be fifty thousand, are no trouble to anybody: they are taken without a closer look.
 */
export function readSites(
  raw: unknown,
  path: string,
  allow: boolean,
  faults: PolicyFault[],
): string[] | undefined {
  const judge = (entry: string, at: string) => siteFault(entry, at, allow);
  if (!Array.isArray(raw)) return readList(raw, path, siteEntry, faults, judge);
  const entries: string[] = [];
  for (let index = 0; index < raw.length; index += 1) {
    const value: unknown = raw[index];
    if (typeof value === 'string' && value.length <= longestSiteEntry && isPlainHost(value)) {
      entries.push(value);
      continue;
    }
    const read = readEntry(value, `${path}[${index}]`, siteEntry, faults, judge);
    if (read !== undefined) entries.push(read.value);
  }
  return entries;
}

/** What is wrong with one entry. */
export function siteFault(
  entry: string,
  path: string,
  allow: boolean,
): (PolicyFault & { keep?: boolean }) | undefined {
  const { filter, cure } = parseUrlFilter(entry, allow);
  if (cure === undefined) return undefined;
  return { code: 'policy-site-invalid', path, cure: `"${entry}" ${cure}.`, keep: filter !== undefined };
}
