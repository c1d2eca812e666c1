import { parseUrlFilter } from '../../../domain/decisions/parse-url-filter.ts';
import type { SchoolPolicy } from '../../../domain/policy/school-policy.ts';

/** Schemes whose pages no extension can redirect; a lone `*` does not cover all of them. */
const closedSchemes = [
  'chrome://*',
  'chrome-untrusted://*',
  'javascript://*',
  'data:*',
  'view-source:*',
  'file://*',
];

/** A host that stands in URLBlocklist shows Chrome's grey page in place of ours, so only what we cannot redirect goes there. */
export function unredirectable(policy: SchoolPolicy): string[] {
  return [...new Set([...closedSchemes, ...notOfTheWeb(entriesOf(policy, 'blockedSites'), false)])];
}

/** What stays open of those schemes. */
export function unredirectableOpen(policy: SchoolPolicy): string[] {
  const kept = ['chrome://newtab', 'chrome://new-tab-page', 'chrome://print'];
  return [...new Set([...kept, ...notOfTheWeb(policy.allowedSites ?? [], true)])];
}

function entriesOf(policy: SchoolPolicy, list: 'blockedSites'): string[] {
  return [...(policy[list] ?? []), ...policy.classes.flatMap((one) => one[list] ?? [])];
}

function notOfTheWeb(entries: readonly string[], allow: boolean): string[] {
  return entries.filter((entry) => {
    const scheme = parseUrlFilter(entry, allow).filter?.scheme;
    return scheme !== undefined && !['http', 'https', 'ws', 'wss'].includes(scheme);
  });
}
