import { searchEngines } from '../search/search-engines.ts';
import type { CompiledPolicy } from './compiled-policy.ts';
import { dnrOfCarriers } from './dnr-carriers.ts';
import type { DnrDraft } from './dnr-rule.ts';

/** Addresses that are held until `decide` has been asked: what they are shows only to one who can read them. */
export function dnrOfHolds(compiled: CompiledPolicy, now: number): DnrDraft[] {
  return [...dnrOfCarriers(compiled, now), ...foreignLetters(compiled), ...encodedPaths(compiled)];
}

/** Hosts with international letters may be look-alikes, and Chrome writes them in punycode. */
function foreignLetters(compiled: CompiledPolicy): DnrDraft[] {
  if (!compiled.openWeb && compiled.openedCategories.size === 0) return [];
  return [
    {
      key: 'foreign-letters',
      band: 'foreign-letters',
      rank: 0,
      reason: 'international letters, which may be a look-alike: decide is asked',
      condition: { regexFilter: '^https?://(?:[^/@]*@)?(?:[^/@]*[.])?xn--' },
      does: 'hold',
    },
  ];
}

/**
 * A letter, digit or sign in the path that needs no percent-encoding and has one all the same: `/%73earch`. Rules for pages of
 * engines compare what is written.
 */
function encodedPaths(compiled: CompiledPolicy): DnrDraft[] {
  const isMeant = (id: string) => compiled.openWeb || compiled.approvedEngines.get(id)?.open === true;
  const places = [...compiled.ownEngines, ...searchEngines()]
    .filter(({ id }) => isMeant(id))
    .flatMap(({ places: own, safeSearch }) => [
      ...own,
      ...(safeSearch?.closed ?? []).map(({ place }) => place),
    ]);
  const hosts = new Set(places.filter(({ paths }) => paths !== undefined).flatMap((place) => place.hosts));
  if (hosts.size === 0) return [];
  return [
    {
      key: 'encoded-path',
      band: 'closed-engine',
      rank: 1,
      reason: 'a page of an engine in percent-encoding: decide is asked',
      condition: {
        requestDomains: [...hosts].sort(),
        regexFilter: '^https?://[^?#]*%(?:2[de]|3[0-9]|[46][1-9a-f]|[57][0-9a]|5f|7e)',
      },
      does: 'hold',
    },
  ];
}
