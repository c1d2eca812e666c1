import { defaultTeacherMayOpen } from '../policy/teacher-may-open.ts';
import { presetOfKeyStage, type PresetName } from '../policy/preset-name.ts';
import type { SchoolClass, SchoolPolicy } from '../policy/school-policy.ts';
import type { SearchEngine } from '../search/search-engine.ts';
import { alwaysReachable } from './always-reachable.ts';
import { approvedEnginesOf } from './approved-engines-of.ts';
import type { CompiledException, CompiledLesson, CompiledPolicy, PolicySubject } from './compiled-policy.ts';
import { decisionsOfCategories } from './decisions-of-categories.ts';
import { knownHosts, knownTo } from './known-hosts.ts';
import type { Lesson } from './lesson.ts';
import { ownSearchEngine } from './own-search-engine.ts';
import { parseUrlFilter } from './parse-url-filter.ts';
import { presets } from './presets.ts';
import { endOfSchoolDay } from './school-day.ts';
import { unknownSiteDecision } from './unknown-site.ts';
import { readFilterList, urlFilterList, type EntryList } from './url-filter-list.ts';

/**
 * Makes a policy ready for decisions about one class. Without a policy, or for a class that the policy does not know, the
 * strictest preset holds (design, truth 3).
 *
 * @param subject the class's colour, `staff` for a named account, `none` while nobody knows the class.
 * @param hubAddress stays reachable even where the rest of a first policy is no good.
 */
export function compilePolicy(
  policy: SchoolPolicy | undefined,
  subject: PolicySubject,
  lesson?: Lesson,
  hubAddress = policy?.hubAddress,
): CompiledPolicy {
  const schoolClass = policy?.classes.find((one) => one.colour === subject);
  const presetName = presetOf(schoolClass);
  const preset = presets[presetName];
  const openWeb = preset.openWeb === 'always' || (preset.openWeb === 'taught' && isTaught(schoolClass));
  const opened = new Set(schoolClass?.allowedCategories);
  const blocked = new Set(
    [...preset.blockedCategories, ...(schoolClass?.blockedCategories ?? [])].filter(
      (name) => !opened.has(name) || schoolClass?.blockedCategories?.includes(name) === true,
    ),
  );
  const ownEngines = (policy?.ownEngines ?? []).map(ownSearchEngine);
  const reachable = urlFilterList(alwaysReachable(policy, preset.listsOnly, hubAddress));
  const exceptions = exceptionsOf(policy, subject);
  const sites = readFilterList(siteLists(policy, schoolClass));
  const compiledLesson = lesson === undefined ? undefined : compileLesson(lesson, policy);
  return {
    subject,
    preset: presetName,
    noPolicy: policy === undefined,
    listsOnly: preset.listsOnly,
    openWeb,
    unknownSite: unknownSiteDecision(presetName, openWeb, policy === undefined),
    alwaysReachable: reachable,
    exceptions,
    sites,
    approvedEngines: approvedEnginesOf(
      schoolClass?.approvedEngines ?? preset.approvedEngines,
      ownEngines,
      isTaught(schoolClass),
    ),
    ownEngines,
    blockedCategories: blocked,
    openedCategories: opened,
    ofCategories: decisionsOfCategories(blocked, opened),
    lesson: compiledLesson,
    mayDecideByHost: subject !== 'staff' && !preset.listsOnly && lesson === undefined,
    known: knownHosts(sites, [
      [reachable, knownTo.reachable],
      [urlFilterList(exceptions.map(({ filter }) => filter)), knownTo.exceptions],
      [readFilterList(ownEngines.map(hostList)), knownTo.engines],
      ...(compiledLesson === undefined
        ? []
        : ([
            [compiledLesson.sent, knownTo.lesson],
            [compiledLesson.opened, knownTo.lesson],
          ] as const)),
    ]),
  };
}

function hostList({ hosts }: SearchEngine): EntryList {
  return { entries: hosts, allow: true, list: 'ownEngines' };
}

function presetOf(schoolClass: SchoolClass | undefined): PresetName {
  if (schoolClass === undefined) return 'eyfs-ks1';
  return schoolClass.preset ?? presetOfKeyStage[schoolClass.keyStage];
}

function isTaught(schoolClass: SchoolClass | undefined): boolean {
  return schoolClass?.taughtSafeSearching === true;
}

function siteLists(policy: SchoolPolicy | undefined, schoolClass: SchoolClass | undefined): EntryList[] {
  const ofClass = schoolClass === undefined ? '' : ` of class ${schoolClass.colour}`;
  const list = (entries: readonly string[] = [], allow: boolean, name: string): EntryList => ({
    entries,
    allow,
    list: name,
  });
  return [
    list(policy?.blockedSites, false, 'blockedSites'),
    list(policy?.allowedSites, true, 'allowedSites'),
    list(schoolClass?.blockedSites, false, `blockedSites${ofClass}`),
    list(schoolClass?.allowedSites, true, `allowedSites${ofClass}`),
  ];
}

function exceptionsOf(policy: SchoolPolicy | undefined, subject: PolicySubject): CompiledException[] {
  return (policy?.exceptions ?? []).flatMap((exception) => {
    const isMeant = exception.classes === undefined || exception.classes.some((colour) => colour === subject);
    const { filter } = parseUrlFilter(exception.site, true, 'exceptions');
    if (!isMeant || filter === undefined) return [];
    const rule = `exceptions: ${exception.site}, until ${exception.until}, approved by ${exception.approver}`;
    return [{ filter, until: endOfSchoolDay(exception.until), rule }];
  });
}

function compileLesson(lesson: Lesson, policy: SchoolPolicy | undefined): CompiledLesson {
  return {
    version: lesson.version,
    mode: lesson.mode,
    because: lesson.because,
    until: lesson.until,
    sent: readFilterList([{ entries: lesson.sent, allow: true, list: 'sent' }]),
    opened: readFilterList([{ entries: lesson.opened, allow: true, list: 'opened' }]),
    mayOpen: policy === undefined ? 'nothing' : (policy.teacherMayOpen ?? defaultTeacherMayOpen),
  };
}
