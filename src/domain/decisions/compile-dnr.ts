import type { CompiledPolicy } from './compiled-policy.ts';
import { dnrOfCategories } from './dnr-categories.ts';
import { dnrOfEngines, openEngines } from './dnr-engines.ts';
import { dnrOfFilters } from './dnr-filters.ts';
import { dnrOfHolds } from './dnr-holds.ts';
import { dnrOfLesson } from './dnr-lesson.ts';
import { dnrExcesses, type DnrExcess } from './dnr-limits.ts';
import { dnrPriority, everyDocument, type DnrDraft, type DnrRule } from './dnr-rule.ts';
import { dnrOfSafeSearch } from './dnr-safe-search.ts';
import { lessonAt } from './lesson-block.ts';
import { stableIds } from './stable-ids.ts';
import { filtersIn, otherFiltersIn, plainHostsIn } from './url-filter-list.ts';

/** A rule, why it is there in words for people, and in which of Chrome's rulesets it has to stand. */
export type CompiledRule = { readonly rule: DnrRule; readonly reason: string; readonly ruleset: DnrRuleset };

/**
 * `dynamic` or `session`. Rules that rewrite stand in a ruleset of their own: where the highest rule of a ruleset is a rewriting
 * that changes nothing, Chromium 156 asks no lower rule of that set, and a closed page of an engine would be open
 * for being strict already. Priorities hold across rulesets.
 */
export type DnrRuleset = 'dynamic' | 'session';

/** `excesses` is empty unless the policy goes over a limit of Chrome; then the rules must not be applied. */
export type CompiledDnr = {
  readonly rules: readonly CompiledRule[];
  readonly excesses: readonly DnrExcess[];
};

/**
 * Compiles a policy to the fewest rules that enforce it: long lists of domains rather than many rules. What a rule cannot say
 * is held: it goes to a page of the extension that asks `decide` (docs/policy.md, "What rules cannot say").
 *
 * @param options.blockedPage the extension's page for refused addresses, `chrome-extension://…/blocked.html`. The address
 *   refused comes last in its query, raw: `?reason=category&u=https://…`. With very many or very long paths there is no `u`, and
 *   the page asks the worker for the address of its tab.
 * @param options.holdPage the extension's page that asks what becomes of an address, `chrome-extension://…/hold.html?u=https://…`.
 * @param options.now milliseconds; exceptions and a lesson that have ended by then are left out.
 */
export function compileDnr(
  compiled: CompiledPolicy,
  options: { blockedPage: string; holdPage: string; now: number },
): CompiledDnr {
  const drafts =
    compiled.subject === 'staff' ? [openDefault('staffAccounts')] : draftsOf(compiled, options.now);
  const ids = stableIds(drafts.map((draft) => draft.key));
  const rules = drafts.map((draft, at) => ({
    rule: finish(draft, ids[at] ?? 0, options),
    reason: draft.reason,
    ruleset: draft.band === 'safe-search' ? ('session' as const) : ('dynamic' as const),
  }));
  const dynamic = rules.filter(({ ruleset }) => ruleset === 'dynamic');
  return { rules, excesses: dnrExcesses(dynamic.map(({ rule }) => rule)) };
}

function draftsOf(compiled: CompiledPolicy, now: number): DnrDraft[] {
  const lesson = lessonAt(compiled, now);
  const current = lesson === undefined ? { ...compiled, lesson: undefined } : compiled;
  const ofPreset = compiled.listsOnly
    ? []
    : [
        ...dnrOfFilters(
          compiled.exceptions.filter(({ until }) => now < until).map(({ filter }) => filter),
          'exception',
        ),
        ...openEngines(compiled).flatMap(dnrOfSafeSearch),
        ...dnrOfEngines(compiled),
        ...dnrOfCategories(current),
        ...ipAddresses(compiled),
        ...dnrOfHolds(current, now),
      ];
  return [
    ...dnrOfFilters(filtersIn(compiled.alwaysReachable), 'always-reachable'),
    ...(lesson === undefined ? [] : dnrOfLesson(compiled, lesson, now)),
    ...ofPreset,
    ...dnrOfFilters(otherFiltersIn(compiled.sites), 'sites', plainHostsIn(compiled.sites)),
    defaultOf(compiled),
  ];
}

function defaultOf(compiled: CompiledPolicy): DnrDraft {
  if (compiled.openWeb) return openDefault(`preset ${compiled.preset}`);
  return {
    ...openDefault(`preset ${compiled.preset}`),
    does: { block: compiled.noPolicy ? 'no-policy' : 'not-on-list' },
  };
}

/** It also lifts the rules in the package, which hold the strictest preset. */
function openDefault(reason: string): DnrDraft {
  return { key: 'default', band: 'default', rank: 0, reason, condition: {}, does: 'allow' };
}

function ipAddresses(compiled: CompiledPolicy): DnrDraft[] {
  if (!compiled.openWeb) return [];
  const host = '(?:[0-9]+\\.[0-9]+\\.[0-9]+\\.[0-9]+|\\[[0-9a-f:.]+\\])';
  return [
    {
      key: 'ip-address',
      band: 'ip-address',
      rank: 0,
      reason: 'IP addresses in place of names',
      condition: { regexFilter: `^https?://(?:[^/@]*@)?${host}(?::[0-9]+)?/.*` },
      does: { block: 'ip-address' },
    },
  ];
}

/** Everything, as one expression that the redirect can quote. */
const anyAddress = '^https?://.*';

function finish(
  draft: DnrDraft,
  id: number,
  { blockedPage, holdPage }: { blockedPage: string; holdPage: string },
): DnrRule {
  const { resourceTypes = everyDocument, ...condition } = draft.condition;
  const rule = { id, priority: dnrPriority(draft.band, draft.rank) };
  if (draft.does === 'allow')
    return { ...rule, condition: { ...condition, resourceTypes }, action: { type: 'allow' } };
  if (draft.does === 'hold') {
    return {
      ...rule,
      // A form that was sent cannot be sent again by the page that asks; the second line looks after it.
      condition: { regexFilter: anyAddress, ...condition, excludedRequestMethods: ['post'], resourceTypes },
      action: { type: 'redirect', redirect: { regexSubstitution: `${holdPage}?u=\\0` } },
    };
  }
  if ('transform' in draft.does) {
    const { transform } = draft.does;
    return {
      ...rule,
      condition: { ...condition, resourceTypes },
      action: { type: 'redirect', redirect: { transform } },
    };
  }
  if (condition.urlFilter !== undefined) {
    const url = `${blockedPage}?reason=${draft.does.block}`;
    return {
      ...rule,
      condition: { ...condition, resourceTypes },
      action: { type: 'redirect', redirect: { url } },
    };
  }
  return {
    ...rule,
    condition: { regexFilter: anyAddress, ...condition, resourceTypes },
    action: {
      type: 'redirect',
      redirect: { regexSubstitution: `${blockedPage}?reason=${draft.does.block}&u=\\0` },
    },
  };
}
