import { compilePolicy } from '../../../domain/decisions/compile-policy.ts';
import { searchAddressOf } from '../../../domain/search/search-address-of.ts';
import type { SearchEngine } from '../../../domain/search/search-engine.ts';
import type { SchoolPolicy } from '../../../domain/policy/school-policy.ts';
import type { ChromePolicy } from './chrome-policy.ts';
import { fixedPolicies } from './fixed-policies.ts';
import { startPolicies } from './start-policies.ts';
import { unredirectable, unredirectableOpen } from './unredirectable.ts';

/**
 * Chrome's own policies that must stand beside the extension, each with the hole it closes.
 *
 * @param extension its id, and where Chrome finds it.
 */
export function policiesBeside(
  policy: SchoolPolicy,
  extension: { id: string; updateAddress: string },
): ChromePolicy[] {
  return [
    {
      name: 'ExtensionInstallForcelist',
      value: [`${extension.id};${extension.updateAddress}`],
      closes: 'Using the Chromebook without Lids Down.',
    },
    {
      name: 'ExtensionSettings',
      value: {
        '*': { installation_mode: 'blocked' },
        [extension.id]: {
          installation_mode: 'force_installed',
          update_url: extension.updateAddress,
          toolbar_pin: 'force_pinned',
        },
      },
      closes: 'Adding a VPN or proxy extension, taking Lids Down away, or hiding its button.',
    },
    {
      name: 'URLBlocklist',
      value: unredirectable(policy),
      closes:
        'Pages that no extension can redirect: settings, scripts typed as an address, pages written by hand, the disk.',
    },
    {
      name: 'URLAllowlist',
      value: unredirectableOpen(policy),
      closes: 'Nothing; it keeps the new tab page and printing, which the entry above would close.',
    },
    ...startPolicies(extension.id),
    ...defaultSearch(policy),
    ...fixedPolicies.map((fixed) => (fixed.name === history.name && clearsHistory(policy) ? history : fixed)),
  ];
}

/** Chrome lets the extension clear the history only where it lets everybody; settings are closed by `URLBlocklist`. */
const history: ChromePolicy = {
  name: 'AllowDeletingBrowserHistory',
  value: true,
  closes: 'Nothing; it lets the extension clear the history at the end of a lesson, as policy says.',
};

const clearsHistory = ({ clearAfterLesson = [] }: SchoolPolicy) => clearAfterLesson.includes('history');

/** The first engine that every class may use searches from the address bar; without one it does not search. */
function defaultSearch(policy: SchoolPolicy): ChromePolicy[] {
  const engine = engineOfEveryClass(policy);
  const closes = 'Searching with an engine that is not approved, from the address bar.';
  if (engine === undefined) return [{ name: 'DefaultSearchProviderEnabled', value: false, closes }];
  const address = searchAddressOf(engine, 'LIDS-DOWN-WORDS').replace('LIDS-DOWN-WORDS', '{searchTerms}');
  return [
    { name: 'DefaultSearchProviderEnabled', value: true, closes },
    { name: 'DefaultSearchProviderName', value: engine.name, closes },
    { name: 'DefaultSearchProviderKeyword', value: engine.id, closes },
    { name: 'DefaultSearchProviderSearchURL', value: address, closes },
  ];
}

function engineOfEveryClass(policy: SchoolPolicy): SearchEngine | undefined {
  const [first, ...others] = policy.classes.map(({ colour }) =>
    [...compilePolicy(policy, colour).approvedEngines.values()]
      .filter((one) => one.open)
      .map((one) => one.engine),
  );
  return first?.find((engine) => others.every((engines) => engines.some((other) => other.id === engine.id)));
}
