import type { JSX } from 'preact';
import { later } from '../view/later.tsx';
import type { Entrance } from './entrance.ts';
import { SignInForm } from './sign-in-form.tsx';

const SecondFactorForm = later(async () => (await import('./second-factor-form.tsx')).SecondFactorForm);

const OtherWays = later(async () => (await import('./other-ways.tsx')).OtherWays);

/** The password, and what has to follow it. */
export function SignInSteps(props: { entrance: Entrance; onSignedIn?: () => void }): JSX.Element {
  const { entrance, onSignedIn } = props;
  const ways = entrance.secondFactor.value;
  const then = async (step: Promise<void>): Promise<void> => {
    await step;
    if (entrance.secondFactor.peek() === undefined) onSignedIn?.();
  };
  return ways === undefined ? (
    <>
      <SignInForm signIn={(request) => then(entrance.signIn(request))} />
      <OtherWays entrance={entrance} then={then} />
    </>
  ) : (
    <SecondFactorForm entrance={entrance} ways={ways} then={then} />
  );
}
