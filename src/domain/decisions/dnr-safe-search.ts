import { placeDrafts } from './dnr-places.ts';
import type { DnrDraft, DnrTransform } from './dnr-rule.ts';
import type { ApprovedEngine } from './compiled-policy.ts';

/**
 * Rules that make the searches of an approved engine strict before they are asked: parameters set and taken away, the search moved to
 * a strict host. What depends on a parameter's value (tabs, bangs) is left to `decide`.
 */
export function dnrOfSafeSearch({ engine, word }: ApprovedEngine): DnrDraft[] {
  const safe = engine.safeSearch;
  if (safe === undefined) return [];
  const draft = (key: string, transform: DnrTransform) =>
    ({
      key: `safe-search ${key} ${word}`,
      band: 'safe-search',
      reason: `safe search of ${word}`,
      does: { transform },
    }) as const;
  const drafts: DnrDraft[] = [];
  if (safe.host !== undefined) {
    const place = {
      hosts: safe.host.from,
      exact: true,
      ...(safe.paths === undefined ? {} : { paths: safe.paths }),
    } as const;
    drafts.push(...placeDrafts([place], draft('host', { ...queryTransform(safe), host: safe.host.to })));
  }
  if (safe.set !== undefined || safe.remove !== undefined) {
    const { paths } = safe;
    const places = engine.places.map((place) => (paths === undefined ? place : { ...place, paths }));
    drafts.push(...placeDrafts(places, draft('query', queryTransform(safe))));
  }
  return drafts;
}

function queryTransform(safe: NonNullable<ApprovedEngine['engine']['safeSearch']>): DnrTransform {
  const set = Object.entries(safe.set ?? {}).map(([key, value]) => ({ key, value }));
  const remove = safe.remove ?? [];
  if (set.length === 0 && remove.length === 0) return {};
  return {
    queryTransform: {
      ...(set.length === 0 ? {} : { addOrReplaceParams: set }),
      ...(remove.length === 0 ? {} : { removeParams: remove }),
    },
  };
}
