import type { CompiledLesson, CompiledPolicy } from './compiled-policy.ts';
import { decideByPolicy } from './decide-by-policy.ts';
import { dnrOfFilters } from './dnr-filters.ts';
import type { DnrDraft } from './dnr-rule.ts';
import { hostSuffixes } from './host-suffixes.ts';
import { knownTo, partsOfHost } from './known-hosts.ts';
import { parseAddress } from './parse-address.ts';
import type { BlockReason } from './reasons.ts';
import { isBare, type UrlFilter } from './url-filter.ts';
import { filtersIn, hostsIn } from './url-filter-list.ts';

/** What a lesson lays over the rules of a policy. */
export function dnrOfLesson(compiled: CompiledPolicy, lesson: CompiledLesson, now: number): DnrDraft[] {
  const pointedTo = [...filtersIn(lesson.sent), ...filtersIn(lesson.opened)];
  const opening = lesson.mayOpen === 'nothing' ? [] : dnrOfFilters(pointedTo, 'teacher-opening');
  if (lesson.mode === 'preset') return opening;
  if (lesson.mode === 'nothing') return [narrowing(lesson, lesson.because ?? 'lesson-nothing', [])];
  const wholeHosts = pointedTo.filter(
    (filter) => isBare(filter) && !filter.exact && filter.scheme === undefined,
  );
  const parts = pointedTo.filter((filter) => !wholeHosts.includes(filter) && isOpen(filter, compiled, now));
  return [
    ...opening,
    narrowing(
      lesson,
      'lesson-only-sent',
      wholeHosts.map((filter) => filter.host),
    ),
    ...openingOf(parts, compiled),
  ];
}

/** Rules cannot say "both of them": a part of which policy may close or rewrite something is held. */
function openingOf(parts: readonly UrlFilter[], compiled: CompiledPolicy): DnrDraft[] {
  if (parts.length === 0) return [];
  const isWhollyOpen = plainHosts(compiled);
  return dnrOfFilters(parts, 'lesson-opening').map((draft) =>
    isWhollyOpen(draft.condition.requestDomains) ? draft : { ...draft, does: 'hold' },
  );
}

function narrowing(lesson: CompiledLesson, reason: BlockReason, hosts: readonly string[]): DnrDraft {
  return {
    key: 'lesson',
    band: 'lesson',
    rank: 0,
    reason: `lesson ${lesson.version}: ${lesson.mode}`,
    condition: hosts.length === 0 ? {} : { excludedRequestDomains: [...new Set(hosts)].sort() },
    does: { block: reason },
  };
}

/** Whether policy, with what a teacher may open, leaves the page open that a filter names. */
function isOpen(filter: UrlFilter, compiled: CompiledPolicy, now: number): boolean {
  const scheme = filter.scheme ?? 'https';
  const port = filter.port === undefined ? '' : `:${filter.port}`;
  const address = parseAddress(`${scheme}://${filter.host}${port}${filter.path === '' ? '/' : filter.path}`);
  return address !== undefined && decideByPolicy(address, compiled, now, undefined).action !== 'block';
}

/** Whether policy has nothing to say against any page of some hosts: none is an engine's or near an entry of the block list. */
function plainHosts({ sites, known }: CompiledPolicy): (hosts: readonly string[] | undefined) => boolean {
  const blocked = new Set(hostsIn(sites, false));
  const aboveBlocked = new Set([...blocked].flatMap((host) => [...hostSuffixes(host, false)]));
  const isPlain = (host: string) =>
    !aboveBlocked.has(host) &&
    !blocked.has('') &&
    [...hostSuffixes(host, false)].every(
      (suffix) => !blocked.has(suffix) && (partsOfHost(known, suffix) & knownTo.engines) === 0,
    );
  return (hosts) => hosts !== undefined && hosts.every(isPlain);
}
