import { parseUrlFilter } from '../../../domain/decisions/parse-url-filter.ts';
import { everyDocument, type DnrRule } from '../../../domain/decisions/dnr-rule.ts';
import { defaultHelpAddresses, defaultSignInHosts } from '../../../domain/policy/default-addresses.ts';

/** Below every rule that policy compiles to, which begin at half a million: they can never be taken away. */
const priorities = { strictest: 1, alwaysReachable: 2 };
const resourceTypes = everyDocument;

/** The page that stands in for a refused one, by its path in the package. */
export const blockedPagePath = '/access/blocked.html';

/** The page that asks what becomes of an address, where no rule can say. */
export const holdPagePath = '/access/hold.html';

/**
 * The rules inside the package: the strictest preset, on from the first moment, before any code runs, and again after each
 * update. They cannot know the extension's id and so cannot carry the address; the rules that policy compiles to do.
 */
export function rulesInPackage(): DnrRule[] {
  return [
    {
      id: 1,
      priority: priorities.strictest,
      action: { type: 'redirect', redirect: { extensionPath: blockedPagePath } },
      condition: { resourceTypes, regexFilter: '^https?://.*' },
    },
    {
      id: 2,
      priority: priorities.alwaysReachable,
      action: { type: 'allow' },
      condition: {
        resourceTypes,
        requestDomains: [...defaultHelpAddresses, ...defaultSignInHosts].map(hostOf),
      },
    },
  ];
}

function hostOf(entry: string): string {
  return parseUrlFilter(entry, true, 'always reachable').filter?.host ?? entry;
}
