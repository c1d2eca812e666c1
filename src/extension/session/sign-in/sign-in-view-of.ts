import type { SchoolPolicy } from '../../../domain/policy/school-policy.ts';
import { helpLinksOf } from '../../../domain/policy/help-link.ts';
import type { SignInStep } from '../../../domain/sign-in/sign-in-step.ts';
import type { SignInView } from './sign-in-view.ts';
import type { Here } from './who-is-here.ts';

/** What the sign-in page shows at a step. */
export function signInViewOf(step: SignInStep, policy: SchoolPolicy, here: Here): SignInView {
  const { signedIn, number, mayEnterNumber } = here;
  const inClass = signedIn.who === 'class' ? signedIn : undefined;
  const isByAccount = inClass?.how === 'account';
  return {
    step,
    number,
    ...(inClass === undefined ? {} : { colour: inClass.colour }),
    isByAccount,
    mayChoose: policy.classes.length > 1 && !isByAccount,
    ...(inClass?.expected === undefined ? {} : { expected: inClass.expected }),
    classes: policy.classes.map(({ colour }) => colour),
    mayEnterNumber,
    help: [...helpLinksOf(policy)],
  };
}
