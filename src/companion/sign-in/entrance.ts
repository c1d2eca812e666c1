import { signal, type ReadonlySignal } from '@preact/signals';
import * as z from 'zod/mini';
import {
  firstAdultPath,
  signedInAdult,
  signInPath,
  type FirstAdultRequest,
  type SignedInAdult,
  type SignInRequest,
} from '../../contracts/http/people.ts';
import type { Clock } from '../browser/clock.ts';
import type { AskHub } from '../hub/ask-hub.ts';
import { HubProblem, type ProblemWords } from '../hub/hub-problem.ts';

/** What stands between an adult and the board. */
export type Stage =
  | { name: 'asking' }
  | { name: 'no-answer'; words: ProblemWords }
  | { name: 'sign-in'; accountMade: boolean }
  | { name: 'first-adult'; token: string }
  | { name: 'board' };

export type Entrance = {
  stage: ReadonlySignal<Stage>;
  adult: ReadonlySignal<SignedInAdult | undefined>;
  /** Finds out where this page stands: at a first-adult link, signed in or not. */
  open: () => void;
  /** @throws HubProblem */
  signIn: (request: SignInRequest) => Promise<void>;
  /** @throws HubProblem */
  makeFirstAdult: (request: FirstAdultRequest) => Promise<void>;
  /** @throws HubProblem when the hub could not be told; the adult is then still signed in. */
  signOut: () => Promise<void>;
};

/** Path of the link that the hub prints for the first account; the token stands behind `#`. */
const firstAdultLinkPath = '/first-adult';
/** A hub that did not answer is asked again after this time, in milliseconds. */
const askAgainMs = 5_000;

export function createEntrance(parts: {
  ask: AskHub;
  clock: Clock;
  location: Pick<Location, 'pathname' | 'hash'>;
  history: Pick<History, 'replaceState'>;
  /** The adult signs out, and what was kept for that adult goes. */
  onSignedOut: () => void;
}): Entrance {
  const { ask, clock, location, history } = parts;
  const stage = signal<Stage>({ name: 'asking' });
  const adult = signal<SignedInAdult | undefined>(undefined);
  let stopWaiting = () => {};

  const settle = (person: SignedInAdult): void => {
    adult.value = person;
    if (stage.peek().name !== 'board') stage.value = { name: 'board' };
  };

  const askWho = async (accountMade = false): Promise<void> => {
    stopWaiting();
    try {
      settle(await ask({ method: 'GET', path: signInPath }, signedInAdult));
    } catch (error) {
      if (!(error instanceof HubProblem)) throw error;
      if (error.isSignedOut) {
        stage.value = { name: 'sign-in', accountMade };
      } else {
        stage.value = { name: 'no-answer', words: error.words };
        stopWaiting = clock.after(askAgainMs, () => void askWho(accountMade));
      }
    }
  };

  return {
    stage,
    adult,
    open: () => {
      if (location.pathname !== firstAdultLinkPath) {
        void askWho();
        return;
      }
      const token = location.hash.slice(1);
      // The token is a secret: it leaves the address bar, and with it the browser's history, at once.
      history.replaceState(null, '', firstAdultLinkPath);
      stage.value = { name: 'first-adult', token };
    },
    signIn: async (request) => {
      settle(await ask({ method: 'POST', path: signInPath, body: request }, signedInAdult));
    },
    makeFirstAdult: async (request) => {
      await ask({ method: 'POST', path: firstAdultPath, body: request }, z.unknown());
      history.replaceState(null, '', '/');
      await askWho(true);
    },
    signOut: async () => {
      try {
        await ask({ method: 'DELETE', path: signInPath }, z.unknown());
      } catch (error) {
        if (!(error instanceof HubProblem && error.isSignedOut)) throw error;
      }
      parts.onSignedOut();
      adult.value = undefined;
      stage.value = { name: 'sign-in', accountMade: false };
    },
  };
}
