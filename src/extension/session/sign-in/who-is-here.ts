import type { ClassColour } from '../../../domain/policy/class-colour.ts';
import type { SchoolPolicy } from '../../../domain/policy/school-policy.ts';
import { needsAccount, signedInClass, type SignedIn } from '../../../domain/sign-in/signed-in-class.ts';
import type { DeviceFacts } from '../../device/device-facts.ts';
import { readDeviceNumber } from '../../device/device-number.ts';
import type { ReportFailure } from '../../platform/report-failure.ts';

/** Who sits at this Chromebook, as far as it knows, and under which number. */
export type Here = {
  signedIn: SignedIn;
  number: number | null;
  /** An adult may enter a number: there is a staff code, and neither policy nor asset id names one. */
  mayEnterNumber: boolean;
};

type Parts = {
  /** Of the account that is signed in; asked only where policy names accounts, matched and forgotten. */
  account: (policy: SchoolPolicy) => Promise<string>;
  assetId: (policy: SchoolPolicy) => Promise<string>;
  /** The number that an adult gave this Chromebook at the hub. */
  numberByAdult: () => Promise<number | undefined>;
  enteredNumber: () => Promise<number | undefined>;
  /** The class whose lesson runs here. */
  lesson: () => Promise<ClassColour | undefined>;
  tapped: () => Promise<ClassColour | undefined>;
  reportFailure: ReportFailure;
};

/** Looks who is here. What the browser refuses to tell is taken as not there: pages are judged by this, and must be. */
export function createWhoIsHere(parts: Parts): (policy: SchoolPolicy) => Promise<Here> {
  const told = async (where: string, ask: () => Promise<string>) => {
    const [answer] = await Promise.allSettled([ask()]);
    if (answer.status === 'fulfilled') return answer.value;
    parts.reportFailure(where, answer.reason);
    return '';
  };
  return async (policy) => {
    const [account, lesson, tapped, { number, isFound }] = await Promise.all([
      needsAccount(policy) ? told('account', () => parts.account(policy)) : '',
      parts.lesson(),
      parts.tapped(),
      readDeviceNumber(policy, {
        assetId: () => told('asset id', () => parts.assetId(policy)),
        byAdult: parts.numberByAdult,
        entered: parts.enteredNumber,
      }),
    ]);
    return {
      signedIn: signedInClass({ policy, account, lesson, tapped }),
      number,
      mayEnterNumber: !isFound && policy.staffCode !== undefined,
    };
  };
}

/** What every page and every event says of it. */
export function factsOf({ signedIn, number }: Pick<Here, 'signedIn' | 'number'>): DeviceFacts {
  return { deviceNumber: number, ...(signedIn.who === 'class' ? { classColour: signedIn.colour } : {}) };
}
