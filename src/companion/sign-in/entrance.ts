import { batch, computed, signal, type ReadonlySignal } from '@preact/signals';
import * as z from 'zod/mini';
import { joinLinkPath, joinPath, type JoinRequest } from '../../contracts/http/adults.ts';
import {
  firstAdultPath,
  signedInAdult,
  signInPath,
  type FirstAdultRequest,
  type SignedInAdult,
  type SignInRequest,
} from '../../contracts/http/people.ts';
import { reaches, type AdultRights } from '../../domain/people/adult-rights.ts';
import type { Clock } from '../browser/clock.ts';
import type { AskHub } from '../hub/ask-hub.ts';
import { HubProblem, type ProblemWords } from '../hub/hub-problem.ts';
import { rightsOfAnswer } from './rights-of-answer.ts';

/** What stands between an adult and the board. */
export type Stage =
  | { name: 'asking' }
  | { name: 'no-answer'; words: ProblemWords }
  | { name: 'sign-in'; accountMade: boolean }
  | { name: 'first-adult'; token: string }
  | { name: 'join'; token: string }
  /** No role shows anything at this time. */
  | { name: 'nothing-here' }
  | { name: 'board' };

export type Entrance = {
  stage: ReadonlySignal<Stage>;
  adult: ReadonlySignal<SignedInAdult | undefined>;
  /** What the hub lets this adult do. */
  rights: ReadonlySignal<AdultRights>;
  /** Finds out where this page stands: at a one-time link, signed in or not. */
  open: () => void;
  /** @throws HubProblem */
  signIn: (request: SignInRequest) => Promise<void>;
  /** @throws HubProblem */
  makeFirstAdult: (request: FirstAdultRequest) => Promise<void>;
  /** Chooses a password with a one-time link. @throws HubProblem */
  join: (request: JoinRequest) => Promise<void>;
  /** Roles may have changed: asks the hub who this is now. Without an answer all stays as it is. */
  refresh: () => Promise<void>;
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
  const rights = computed(() => rightsOfAnswer(adult.value));
  let stopWaiting = () => {};

  const settle = (person: SignedInAdult): void => {
    batch(() => {
      // The same is said again and again, and nothing is drawn anew for it.
      if (JSON.stringify(adult.peek()) !== JSON.stringify(person)) adult.value = person;
      const name = reaches(rights.peek(), 'see-board') ? 'board' : 'nothing-here';
      if (stage.peek().name !== name) stage.value = { name };
    });
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
    rights,
    open: () => {
      const path = location.pathname;
      if (path !== firstAdultLinkPath && path !== joinLinkPath) {
        void askWho();
        return;
      }
      const token = location.hash.slice(1);
      // The token is a secret: it leaves the address bar, and with it the browser's history, at once.
      history.replaceState(null, '', path);
      stage.value = { name: path === joinLinkPath ? 'join' : 'first-adult', token };
    },
    signIn: async (request) => {
      settle(await ask({ method: 'POST', path: signInPath, body: request }, signedInAdult));
    },
    makeFirstAdult: async (request) => {
      await ask({ method: 'POST', path: firstAdultPath, body: request }, z.unknown());
      history.replaceState(null, '', '/');
      await askWho(true);
    },
    join: async (request) => {
      const person = await ask({ method: 'POST', path: joinPath, body: request }, signedInAdult);
      history.replaceState(null, '', '/');
      settle(person);
    },
    refresh: async () => {
      try {
        settle(await ask({ method: 'GET', path: signInPath }, signedInAdult));
      } catch (error) {
        if (!(error instanceof HubProblem)) throw error;
      }
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
