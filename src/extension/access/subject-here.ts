import type { PolicySubject } from '../../domain/decisions/compiled-policy.ts';
import type { ClassColour } from '../../domain/policy/class-colour.ts';
import type { SchoolPolicy } from '../../domain/policy/school-policy.ts';
import { isStaffAccount } from '../../domain/policy/staff-account.ts';
import { strictestClass } from '../../domain/policy/strictest-class.ts';
import type { SignedInAccount } from './signed-in-account.ts';

/**
 * For whom policy holds at this device: for nobody it closes when a staff account is signed in, else for the class that is known, and
 * for the strictest class of the policy as long as none is.
 */
export async function subjectHere(
  policy: SchoolPolicy | undefined,
  known: ClassColour | undefined,
  account: SignedInAccount,
): Promise<PolicySubject> {
  if (policy === undefined) return 'none';
  const { staffAccounts = [], classes } = policy;
  if (staffAccounts.length > 0 && isStaffAccount(await account(), staffAccounts)) return 'staff';
  if (known !== undefined && classes.some(({ colour }) => colour === known)) return known;
  return strictestClass(policy)?.colour ?? 'none';
}
