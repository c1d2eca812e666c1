import type { PolicySubject } from '../../domain/decisions/compiled-policy.ts';
import type { ClassColour } from '../../domain/policy/class-colour.ts';
import type { SchoolPolicy } from '../../domain/policy/school-policy.ts';
import { strictestClass } from '../../domain/policy/strictest-class.ts';
import { signedInClass } from '../../domain/sign-in/signed-in-class.ts';
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
  if (staffAccounts.length > 0) {
    const signs = {
      policy,
      account: await account(policy.chromeosFake),
      lesson: undefined,
      tapped: undefined,
    };
    if (signedInClass(signs).who === 'staff') return 'staff';
  }
  if (known !== undefined && classes.some(({ colour }) => colour === known)) return known;
  return strictestClass(policy)?.colour ?? 'none';
}
