import { isCategoryName } from '../categories/category-of-host.ts';
import { classAccount } from './class-account.ts';
import { faultsOf, type PolicyFault } from './policy-fault.ts';
import { readList } from './read-list.ts';
import { readSites } from './read-sites.ts';
import { readValue } from './read-value.ts';
import { classAdjustmentShape, oneWord, schoolClassCore, type SchoolClass } from './school-policy.ts';
import { startSite } from './start-site.ts';
import { withoutUndefined } from './without-undefined.ts';

/**
 * Reads one class. A wrong adjustment is left out and named, and the class keeps its preset there.
 *
 * @returns undefined when colour, name or key stage is wrong.
 */
export function readClass(
  raw: unknown,
  path: string,
  engineNames: ReadonlySet<string>,
  faults: PolicyFault[],
): SchoolClass | undefined {
  const given: Record<string, unknown> =
    typeof raw === 'object' && raw !== null ? { ...raw } : { entry: raw };
  const adjustments = takeAdjustments(given);
  const core = schoolClassCore.safeParse(typeof raw === 'object' && raw !== null ? given : raw);
  if (!core.success) faults.push(...faultsOf(path, core.error.issues));
  const words = (key: string, isKnown: (word: string) => PolicyFault['code'] | undefined) =>
    readList(adjustments[key], `${path}.${key}`, oneWord, faults, (word, at) => {
      const code = isKnown(word);
      return code === undefined ? undefined : { code, path: at, cure: unknownWordCure(code, word) };
    });
  const engine = (word: string) => (engineNames.has(word) ? undefined : 'policy-engine-unknown');
  const category = (word: string) => (isCategoryName(word) ? undefined : 'policy-category-unknown');
  const { preset, taughtSafeSearching, rulesOfUse } = classAdjustmentShape;
  const adjusted = withoutUndefined({
    preset: readValue(adjustments['preset'], `${path}.preset`, preset, faults),
    allowedSites: readSites(adjustments['allowedSites'], `${path}.allowedSites`, true, faults),
    blockedSites: readSites(adjustments['blockedSites'], `${path}.blockedSites`, false, faults),
    approvedEngines: words('approvedEngines', engine),
    taughtSafeSearching: readValue(
      adjustments['taughtSafeSearching'],
      `${path}.taughtSafeSearching`,
      taughtSafeSearching,
      faults,
    ),
    blockedCategories: words('blockedCategories', category),
    allowedCategories: words('allowedCategories', category),
    accounts: readList(adjustments['accounts'], `${path}.accounts`, classAccount, faults),
    startSites: readList(adjustments['startSites'], `${path}.startSites`, startSite, faults),
    rulesOfUse: readValue(adjustments['rulesOfUse'], `${path}.rulesOfUse`, rulesOfUse, faults),
  });
  // Whoever corrects the class sees all that is wrong with it at once.
  return core.success ? { ...core.data, ...adjusted } : undefined;
}

/** Takes the keys of the adjustments out of a class, so that what is left is its core and what nobody knows. */
function takeAdjustments(given: Record<string, unknown>): Record<string, unknown> {
  const taken: Record<string, unknown> = {};
  for (const key of Object.keys(classAdjustmentShape)) {
    if (key in given) taken[key] = given[key];
    delete given[key];
  }
  return taken;
}

function unknownWordCure(code: PolicyFault['code'], word: string): string {
  return code === 'policy-engine-unknown'
    ? `No engine is called "${word}". docs/policy.md lists the names; define another one in "ownEngines".`
    : `No category is called "${word}". docs/policy.md lists them.`;
}
