import * as z from 'zod/mini';
import { parseUrlFilter } from '../decisions/parse-url-filter.ts';
import type { PolicyFault } from './policy-fault.ts';
import { readList } from './read-list.ts';

const siteEntry = z.string().check(z.maxLength(2_048));

/** Reads a list of entries in Chrome's URL filter format. What Chrome would ignore is named, with what to write instead. */
export function readSites(
  raw: unknown,
  path: string,
  allow: boolean,
  faults: PolicyFault[],
): string[] | undefined {
  return readList(raw, path, siteEntry, faults, (entry, at) => siteFault(entry, at, allow));
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
