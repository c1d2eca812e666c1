import { categoryOfHost } from '../categories/category-of-host.ts';
import { metasearchInstance } from '../search/metasearch-instance.ts';
import type { CompiledPolicy } from './compiled-policy.ts';
import { decideByFilter, ruleOf } from './decide-by-lists.ts';
import { decideEngine, engineOf, strictly } from './decide-engine.ts';
import type { Decision } from './decision.ts';
import { knownTo, partsThatKnow } from './known-hosts.ts';
import { lessonAt } from './lesson-block.ts';
import { lookAlikeBlock } from './look-alike-block.ts';
import { matchesUrlFilter } from './match-url-filter.ts';
import { neededByEngine } from './needed-by-engine.ts';
import type { ParsedAddress } from './parsed-address.ts';
import { teacherMayOpenCategory } from './teacher-opening.ts';
import { decidingFilter } from './url-filter-list.ts';

/** What policy says about a web address, from what counts most to what counts least. docs/policy.md has the same order. */
export function decideByPolicy(
  address: ParsedAddress,
  compiled: CompiledPolicy,
  now: number,
  frameOf: string | undefined,
  parts = partsThatKnow(compiled.known, address),
): Decision {
  const engine =
    (parts & knownTo.engines) === 0 ? metasearchInstance(address.host) : engineOf(address, compiled);
  const exception =
    (parts & knownTo.exceptions) === 0
      ? undefined
      : compiled.exceptions.find(({ filter, until }) => now < until && matchesUrlFilter(filter, address));
  if (exception !== undefined) {
    const approved = engine === undefined ? undefined : compiled.approvedEngines.get(engine.id);
    const strict = approved?.open === true ? strictly(address, approved) : undefined;
    if (strict?.action === 'rewrite') return strict;
    return { action: 'allow', reason: 'exception', rule: exception.rule };
  }
  if (frameOf !== undefined) {
    const needed = neededByEngine(address, engine, frameOf, compiled);
    if (needed !== undefined) return needed;
  }
  if (engine !== undefined) return decideEngine(address, engine, compiled);
  const filter = (parts & knownTo.sites) === 0 ? undefined : decidingFilter(compiled.sites, address);
  if (filter !== undefined) return decideByFilter(filter);
  return decideUnlisted(address, compiled, now, parts);
}

/** What happens to an address that no list of the school names. */
function decideUnlisted(
  address: ParsedAddress,
  compiled: CompiledPolicy,
  now: number,
  parts: number,
): Decision {
  const category = (parts & knownTo.categories) === 0 ? undefined : categoryOfHost(address.host);
  const ofCategory = category === undefined ? undefined : compiled.ofCategories.get(category);
  const closed = ofCategory?.action === 'block';
  const opening = (parts & knownTo.lesson) === 0 ? undefined : teacherOpening(address, compiled, now);
  if (opening !== undefined && (!closed || teacherMayOpenCategory(category ?? '', opening.mayOpen)))
    return opening.decision;
  if (closed) return ofCategory;
  const disguised = lookAlikeBlock(address, compiled);
  if (disguised !== undefined) return disguised;
  if (ofCategory !== undefined) return ofCategory;
  if (address.isIp && compiled.openWeb) {
    return { action: 'block', reason: 'ip-address', rule: `preset ${compiled.preset}` };
  }
  return compiled.unknownSite;
}

function teacherOpening(address: ParsedAddress, compiled: CompiledPolicy, now: number) {
  const lesson = lessonAt(compiled, now);
  if (lesson === undefined || lesson.mayOpen === 'nothing') return undefined;
  const sent = decidingFilter(lesson.sent, address);
  const filter = sent ?? decidingFilter(lesson.opened, address);
  if (filter === undefined) return undefined;
  const decision: Decision = {
    action: 'allow',
    reason: sent === undefined ? 'opened-by-teacher' : 'sent-by-teacher',
    rule: `lesson ${lesson.version}, ${ruleOf(filter)}`,
  };
  return { decision, mayOpen: lesson.mayOpen };
}
