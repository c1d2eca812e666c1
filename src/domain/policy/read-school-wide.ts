import { ownConcernPhrase } from './concern-phrase.ts';
import { policyException } from './policy-exception.ts';
import type { PolicyFault } from './policy-fault.ts';
import { readList } from './read-list.ts';
import { readOwnEngines } from './read-own-engines.ts';
import { readSites, siteFault } from './read-sites.ts';
import { readValue } from './read-value.ts';
import type { SchoolPolicy } from './school-policy.ts';
import { staffAccount } from './staff-account.ts';
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
  });
}
