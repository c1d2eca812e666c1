import { clearable } from './after-lesson.ts';
import { ownConcernPhrase } from './concern-phrase.ts';
import { helpLink } from './help-link.ts';
import { lessonHours } from './lesson-hours.ts';
import { calendarDay, policyException } from './policy-exception.ts';
import type { PolicyFault } from './policy-fault.ts';
import { readList } from './read-list.ts';
import { readOwnEngines } from './read-own-engines.ts';
import { readSites, siteFault } from './read-sites.ts';
import { readValue } from './read-value.ts';
import { pupilLanguage } from './pupil-language.ts';
import { schoolWideShape, type SchoolPolicy } from './school-policy.ts';
import { staffAccount } from './staff-account.ts';
import { startSite } from './start-site.ts';
import { teacherMayOpen } from './teacher-may-open.ts';
import { withoutUndefined } from './without-undefined.ts';

type SchoolWide = Omit<
  SchoolPolicy,
  'schoolName' | 'hubAddress' | 'enrolmentKey' | 'deviceNumber' | 'classes'
>;

/** Reads what holds beside the classes. Each key may be missing; each bad entry is left out and named. */
export function readSchoolWide(raw: Record<string, unknown>, faults: PolicyFault[]): SchoolWide {
  const sites = (key: string, allow: boolean) => readSites(raw[key], key, allow, faults);
  return withoutUndefined({
    allowedSites: sites('allowedSites', true),
    blockedSites: sites('blockedSites', false),
    ownEngines: readOwnEngines(raw['ownEngines'], faults),
    exceptions: readList(raw['exceptions'], 'exceptions', policyException, faults, (exception, path) =>
      siteFault(exception.site, `${path}.site`, true),
    ),
    staffAccounts: readList(raw['staffAccounts'], 'staffAccounts', staffAccount, faults),
    signInHosts: sites('signInHosts', true),
    captivePortalHosts: sites('captivePortalHosts', true),
    helpAddresses: sites('helpAddresses', true),
    teacherMayOpen: readValue(raw['teacherMayOpen'], 'teacherMayOpen', teacherMayOpen, faults),
    concernPhrases: readList(raw['concernPhrases'], 'concernPhrases', ownConcernPhrase, faults),
    startSites: readList(raw['startSites'], 'startSites', startSite, faults),
    helpLinks: readList(raw['helpLinks'], 'helpLinks', helpLink, faults),
    languages: readList(raw['languages'], 'languages', pupilLanguage, faults),
    termStarts: readList(raw['termStarts'], 'termStarts', calendarDay, faults),
    lessonHours: readList(raw['lessonHours'], 'lessonHours', lessonHours, faults),
    clearAfterLesson: readList(raw['clearAfterLesson'], 'clearAfterLesson', clearable, faults),
    ...readSingleValues(raw, faults),
  });
}

/** Keys whose value is one whole: what is wrong in it leaves out all of it. */
const singleValues = [
  'outsideLessons',
  'logOffAfterLesson',
  'restAfterMinutes',
  'pressedByMistake',
  'lidCloseKeepsAwake',
  'keepAcknowledgedMinutes',
  'staffCode',
  'liftCodes',
  'chromeosFake',
] as const;

type SingleValues = Pick<SchoolWide, (typeof singleValues)[number]>;

function readSingleValues(raw: Record<string, unknown>, faults: PolicyFault[]): SingleValues {
  return Object.fromEntries(
    singleValues.map((key) => [key, readValue(raw[key], key, schoolWideShape[key], faults)]),
  ) as SingleValues;
}
