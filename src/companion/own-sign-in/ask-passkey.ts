import { startAuthentication, startRegistration } from '@simplewebauthn/browser';
import {
  addPasskeyRequest,
  ownPasskeyOptionsPath,
  ownPasskeysPath,
  passkeyOptionsResponse,
  passkeySignInOptionsPath,
  passkeySignInPath,
} from '../../contracts/http/passkeys.ts';
import { factorAddedResponse, type FactorAdded } from '../../contracts/http/own-sign-in.ts';
import { signedInAdult, type SignedInAdult } from '../../contracts/http/people.ts';
import type { AskHub } from '../hub/ask-hub.ts';
import { HubProblem } from '../hub/hub-problem.ts';

type Registration = Parameters<typeof startRegistration>[0]['optionsJSON'];

const notShown = {
  code: 'passkey-not-shown',
  cause: 'No passkey was shown.',
  cure: 'Try again. If this computer has none, use another way.',
};

/** Adds a passkey of this computer, phone or key. @throws HubProblem */
export async function addPasskey(
  ask: AskHub,
  { name, password }: { name: string; password: string | undefined },
): Promise<FactorAdded> {
  const withPassword = password === undefined ? {} : { password };
  const options = await ask(
    { method: 'POST', path: ownPasskeyOptionsPath, body: withPassword },
    passkeyOptionsResponse,
  );
  const credential = await orProblem(() =>
    startRegistration({ optionsJSON: options as unknown as Registration }),
  );
  const body = addPasskeyRequest.parse({ name, ...withPassword, credential });
  return ask({ method: 'POST', path: ownPasskeysPath, body }, factorAddedResponse);
}

/** Shows a passkey after a right password. @throws HubProblem */
export async function showPasskey(ask: AskHub): Promise<SignedInAdult> {
  const options = await ask(
    { method: 'POST', path: passkeySignInOptionsPath, body: {} },
    passkeyOptionsResponse,
  );
  const credential = await orProblem(() => startAuthentication({ optionsJSON: options }));
  return ask({ method: 'POST', path: passkeySignInPath, body: { credential } }, signedInAdult);
}

/** Whatever the browser says, there is no passkey; which one of many reasons it was it does not tell. */
async function orProblem<Shown>(show: () => Promise<Shown>): Promise<Shown> {
  try {
    return await show();
  } catch (error) {
    throw new HubProblem(0, notShown, error);
  }
}
