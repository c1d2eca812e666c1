import { signal, type ReadonlySignal } from '@preact/signals';
import {
  codeSetupResponse,
  factorAddedResponse,
  ownCodeConfirmPath,
  ownCodePath,
  ownPasswordPath,
  ownRecoveryCodesPath,
  ownSignIn,
  ownSignInPath,
  type FactorAdded,
  type OwnSignIn,
} from '../../contracts/http/own-sign-in.ts';
import { ownPasskeyPath } from '../../contracts/http/passkeys.ts';
import { addPasskey } from './ask-passkey.ts';
import type { AskHub } from '../hub/ask-hub.ts';
import type { Entrance } from '../sign-in/entrance.ts';

/** How the adult who is signed in signs in. Everything that asks the hub throws HubProblem. */
export type OwnSignInState = {
  /** Undefined until the hub has told. */
  own: ReadonlySignal<OwnSignIn | undefined>;
  /** Recovery codes that were made now: they are told this once. */
  recoveryCodes: ReadonlySignal<readonly string[] | undefined>;
  load: () => Promise<void>;
  /** Of an adult who has none. */
  setFirstPassword: (password: string) => Promise<void>;
  /** Begins with an authenticator app. @returns the link that its QR code carries. */
  beginCode: (password: string) => Promise<string>;
  confirmCode: (code: string) => Promise<void>;
  removeCode: (password: string) => Promise<void>;
  addPasskey: (name: string, password: string) => Promise<void>;
  removePasskey: (passkeyId: string, password: string) => Promise<void>;
  makeRecoveryCodes: (password: string) => Promise<void>;
  /** They are on paper, and go from the screen. */
  codesKept: () => void;
};

/** The state of whoever is signed in on this page. Codes that are told once outlive a page that is drawn anew for other rights. */
const states = new WeakMap<Entrance, { adultId: string; state: OwnSignInState }>();

export function ownSignInOf(entrance: Entrance, adultId: string): OwnSignInState {
  const known = states.get(entrance);
  if (known?.adultId === adultId) return known.state;
  const state = createOwnSignIn(entrance.ask);
  states.set(entrance, { adultId, state });
  return state;
}

function createOwnSignIn(ask: AskHub): OwnSignInState {
  const own = signal<OwnSignIn | undefined>(undefined);
  const recoveryCodes = signal<readonly string[] | undefined>(undefined);
  const bodyWith = (password: string) => (password === '' ? {} : { password });

  const change = async (method: 'POST' | 'DELETE', path: string, body: unknown): Promise<void> => {
    take(await ask({ method, path, body }, factorAddedResponse));
  };
  const take = (answer: FactorAdded): void => {
    own.value = answer.ownSignIn;
    if (answer.recoveryCodes !== undefined) recoveryCodes.value = answer.recoveryCodes;
  };

  return {
    own,
    recoveryCodes,
    load: async () => {
      own.value = await ask({ method: 'GET', path: ownSignInPath }, ownSignIn);
    },
    beginCode: async (password) =>
      (await ask({ method: 'POST', path: ownCodePath, body: bodyWith(password) }, codeSetupResponse)).link,
    setFirstPassword: (password) => change('POST', ownPasswordPath, { password }),
    confirmCode: (code) => change('POST', ownCodeConfirmPath, { code }),
    removeCode: (password) => change('DELETE', ownCodePath, bodyWith(password)),
    addPasskey: async (name, password) =>
      take(await addPasskey(ask, { name, password: password === '' ? undefined : password })),
    removePasskey: (passkeyId, password) => change('DELETE', ownPasskeyPath(passkeyId), bodyWith(password)),
    makeRecoveryCodes: (password) => change('POST', ownRecoveryCodesPath, bodyWith(password)),
    codesKept: () => {
      recoveryCodes.value = undefined;
    },
  };
}
