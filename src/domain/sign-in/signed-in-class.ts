import { isClassAccount } from '../policy/class-account.ts';
import type { ClassColour } from '../policy/class-colour.ts';
import type { SchoolPolicy } from '../policy/school-policy.ts';
import { isStaffAccount } from '../policy/staff-account.ts';

/** By what a class colour was found. */
export type FoundBy = 'policy' | 'account' | 'lesson' | 'tile';

/**
 * Who sits at a device, as far as it knows: no name, only whether it is staff, or which class.
 *
 * `expected`: the lesson here is another class's than the one that signed in.
 */
export type SignedIn =
  | { who: 'staff' }
  | { who: 'class'; colour: ClassColour; how: FoundBy; expected?: ClassColour }
  | { who: 'unknown' };

/** What speaks for a class. */
export type Signs = {
  policy: Pick<SchoolPolicy, 'classes' | 'staffAccounts'>;
  /** Empty: nobody is signed in by an account, or the browser does not tell. */
  account: string;
  /** The class whose lesson runs here. */
  lesson: ClassColour | undefined;
  /** The class tile that was tapped in this session. */
  tapped: ClassColour | undefined;
};

/**
 * The one place where sources of the colour are weighed. What somebody did at this Chromebook comes before what others expect
 * of it: account, then tile, then lesson, then a policy with one class. An account of a class is a pupil's even where a whole
 * domain is staff, since the stricter reading harms nobody.
 */
export function signedInClass({ policy, account, lesson, tapped }: Signs): SignedIn {
  const has = (colour: ClassColour | undefined): colour is ClassColour =>
    policy.classes.some((one) => one.colour === colour);
  const byAccount = policy.classes.find(({ accounts = [] }) => isClassAccount(account, accounts))?.colour;
  if (byAccount === undefined && isStaffAccount(account, policy.staffAccounts ?? [])) return { who: 'staff' };
  const signedIn: [ClassColour | undefined, FoundBy][] = [
    [byAccount, 'account'],
    [tapped, 'tile'],
  ];
  for (const [colour, how] of signedIn) {
    if (!has(colour)) continue;
    const isExpected = !has(lesson) || lesson === colour;
    return { who: 'class', colour, how, ...(isExpected ? {} : { expected: lesson }) };
  }
  if (has(lesson)) return { who: 'class', colour: lesson, how: 'lesson' };
  const [only, ...others] = policy.classes;
  if (only !== undefined && others.length === 0) return { who: 'class', colour: only.colour, how: 'policy' };
  return { who: 'unknown' };
}

/** Whether policy says anything that an account is needed for; where it does not, the browser is not even asked. */
export function needsAccount({ classes, staffAccounts = [] }: Signs['policy']): boolean {
  return staffAccounts.length > 0 || classes.some(({ accounts = [] }) => accounts.length > 0);
}
