import type { EnginePlace } from '../search/engine-place.ts';
import { instanceNames } from '../search/metasearch-instance.ts';
import type { SearchEngine } from '../search/search-engine.ts';
import { searchEngines } from '../search/search-engines.ts';
import type { ApprovedEngine, CompiledPolicy } from './compiled-policy.ts';
import { placeDrafts, placeNarrowness } from './dnr-places.ts';
import { partsOfPage, type DnrDraft } from './dnr-rule.ts';
import { regexesOf } from './regex-alternatives.ts';

/** Rules for the catalogue: what is approved and open, what is not, and what of the approved ones stays closed. */
export function dnrOfEngines(compiled: CompiledPolicy): DnrDraft[] {
  const open = openEngines(compiled);
  const openIds = new Set(open.map(({ engine }) => engine.id));
  const closed = [...compiled.ownEngines, ...searchEngines()].filter((engine) => !openIds.has(engine.id));
  return [
    ...closedEngines(closed, open),
    ...open.flatMap(closedPages),
    ...open.flatMap(openPages),
    ...open.flatMap(neededFrames),
  ];
}

export function openEngines(compiled: CompiledPolicy): ApprovedEngine[] {
  return [...compiled.approvedEngines.values()].filter((approved) => approved.open);
}

function closedEngines(closed: readonly SearchEngine[], open: readonly ApprovedEngine[]): DnrDraft[] {
  // A whole host of an approved engine may lie under a host of one that is not: junior.example.org under example.org.
  const wholeHosts = open.flatMap(({ engine }) =>
    engine.places.filter((place) => placeNarrowness(place) === 0).flatMap((place) => place.hosts),
  );
  const drafts = placeDrafts(
    closed.flatMap((engine) => engine.places),
    {
      key: 'closed-engine',
      band: 'closed-engine',
      reason: 'engine not approved',
      does: { block: 'engine-not-approved' },
    },
    wholeHosts,
  );
  return [...drafts, ...metasearchInstances()];
}

/** Hosts that say by their first label that they run metasearch software. */
function metasearchInstances(): DnrDraft[] {
  const regexes = regexesOf(
    instanceNames,
    (names) => `^https?://(?:[^/@]*@)?(?:${names.join('|')})[0-9]*[.][^/]+[.][^/]+/.*`,
  );
  return regexes.map((regexFilter, at) => ({
    key: `closed-engine instance ${at}`,
    band: 'closed-engine',
    rank: 0,
    reason: 'engine not approved: a metasearch instance by its name',
    condition: { regexFilter },
    does: { block: 'engine-not-approved' },
  }));
}

function closedPages({ engine, word }: ApprovedEngine): DnrDraft[] {
  const closed = engine.safeSearch?.closed ?? [];
  return placeDrafts(
    closed.map(({ place }) => place),
    {
      key: `closed-page ${word}`,
      band: 'closed-engine',
      reason: `closed pages of ${word}`,
      does: { block: 'engine-page-closed' },
    },
  );
}

function openPages({ engine, word }: ApprovedEngine): DnrDraft[] {
  return placeDrafts(engine.places, {
    key: `approved ${word}`,
    band: 'approved-engine',
    reason: `approvedEngines: ${word}`,
    does: 'allow',
  });
}

/** Hosts that open inside the pages of an engine, and never as a page. */
export function neededHosts({ engine }: ApprovedEngine): string[] {
  if (engine.kind !== 'child-safe') return [];
  const ofOthers = searchEngines()
    .filter((one) => one.neededAsSubresource === true)
    .flatMap((one) => one.hosts);
  return [...new Set([...(engine.neededHosts ?? []), ...ofOthers])];
}

function neededFrames(approved: ApprovedEngine): DnrDraft[] {
  const { engine, word } = approved;
  const hosts = neededHosts(approved);
  if (hosts.length === 0) return [];
  const place: EnginePlace = { hosts };
  const drafts = placeDrafts([place], {
    key: `needed ${word}`,
    band: 'needed-by-engine',
    reason: `needed inside the pages of ${word}`,
    does: 'allow',
  });
  return drafts.map((draft) => ({
    ...draft,
    condition: {
      ...draft.condition,
      resourceTypes: partsOfPage,
      initiatorDomains: [...engine.hosts],
    },
  }));
}
