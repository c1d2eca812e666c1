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
import { signInAnswer } from '../../contracts/http/second-factor.ts';
import type { AdultRights } from '../../domain/people/adult-rights.ts';
import type { Clock } from '../browser/clock.ts';
import type { AskHub } from '../hub/ask-hub.ts';
import { HubProblem, type ProblemWords } from '../hub/hub-problem.ts';
import type { SignInWord } from './sign-in-tabs.ts';
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
  /** A governor: figures alone. */
  | { name: 'figures' }
  | { name: 'board' };

export type Entrance = {
  stage: ReadonlySignal<Stage>;
  adult: ReadonlySignal<SignedInAdult | undefined>;
  /** What the hub lets this adult do. */
  rights: ReadonlySignal<AdultRights>;
  adultId: ReadonlySignal<string | undefined>;
  /** A password was right, and one of these has to follow; undefined while nothing has. */
  secondFactor: ReadonlySignal<readonly string[] | undefined>;
  /** Hosts of passkeys that do not open at this address. */
  passkeysElsewhere: ReadonlySignal<readonly string[]>;
  /** Finds out where this page stands: at a one-time link, signed in or not. */
  open: () => void;
  /** @throws HubProblem */
  signIn: (request: SignInRequest) => Promise<void>;
  ask: AskHub;
  /** The hub has said who is signed in. */
  settle: (person: SignedInAdult) => void;
  /** Back to the password. */
  beginAgain: () => void;
  /** @throws HubProblem */
  makeFirstAdult: (request: FirstAdultRequest) => Promise<void>;
  /** Chooses a password with a one-time link. @throws HubProblem */
  join: (request: JoinRequest) => Promise<void>;
  /** Roles may have changed: asks the hub who this is now. Without an answer all stays as it is. */
  refresh: () => Promise<void>;
  /**
   * Signs out here. From the first moment nothing that was kept is opened again; what waits is sent as far as the hub takes it within two
   * seconds, and stays for the next sign-in otherwise. A hub that does not answer is told as soon as it does, before anything else is asked.
   *
   * @throws HubProblem when the hub answers that it cannot; the adult is then still signed in.
   */
  signOut: () => Promise<void>;
  /** Signed out in another tab. */
  leave: () => void;
  /** Signed in in another tab. */
  comeBack: () => Promise<void>;
};

/** Who was signed in when the hub was last heard, for opening without a network. */
export type SignInMemory = {
  remember: (person: SignedInAdult) => void;
  recallSignIn: () => Promise<SignedInAdult | undefined>;
  /** The hub knows this sign-in no more, or the adult signs out: nothing of it stays. */
  forget: () => Promise<void>;
  /** Sends what this adult tapped without a network, as far as the hub takes it. */
  sendWaiting: () => Promise<void>;
};

/** Path of the link that the hub prints for the first account; the token stands behind `#`. */
const firstAdultLinkPath = '/first-adult';
/** Under this name stands that the hub is still to be told of a sign-out. */
const owedName = 'lids-down.sign-out-owed';
/** A hub that takes longer than this, in milliseconds, may be none: who was signed in sees the board as it was meanwhile. */
const slowMs = 2_000;
/** A hub that did not answer is asked again after this time, in milliseconds. */
const askAgainMs = 5_000;

export function createEntrance(parts: {
  ask: AskHub;
  clock: Clock;
  location: Pick<Location, 'pathname' | 'hash'>;
  history: Pick<History, 'replaceState'>;
  /** The adult signs out, and what was kept for that adult goes. */
  onSignedOut: () => void;
  memory: SignInMemory;
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  tellTabs: (word: SignInWord) => void;
}): Entrance {
  const { ask, clock, location, history, storage } = parts;
  const stage = signal<Stage>({ name: 'asking' });
  const adult = signal<SignedInAdult | undefined>(undefined);
  const secondFactor = signal<readonly string[] | undefined>(undefined);
  const passkeysElsewhere = signal<readonly string[]>([]);
  const rights = computed(() => rightsOfAnswer(adult.value));
  let stopWaiting = () => {};
  /** Ascends with each sign-out: who was signed in before it is of no account after it. */
  let signOuts = 0;

  const settle = (person: SignedInAdult): void => {
    parts.memory.remember(person);
    batch(() => {
      secondFactor.value = undefined;
      // The same is said again and again, and nothing is drawn anew for it.
      if (JSON.stringify(adult.peek()) !== JSON.stringify(person)) adult.value = person;
      const held = rights.peek();
      const name = held.has('see-board') ? 'board' : held.has('see-figures') ? 'figures' : 'nothing-here';
      if (stage.peek().name !== name) stage.value = { name };
    });
  };

  /** @returns whether somebody is known from the last time. */
  const openFromMemory = async (): Promise<boolean> => {
    if (storage.getItem(owedName) !== null) {
      await parts.memory.forget();
      return false;
    }
    const mine = signOuts;
    const known = await parts.memory.recallSignIn();
    if (mine !== signOuts) return false;
    // The hub may have answered meanwhile.
    if (known !== undefined && ['asking', 'no-answer', 'board'].includes(stage.peek().name)) settle(known);
    return known !== undefined;
  };

  const tellSignedOut = async (): Promise<void> => {
    try {
      await ask({ method: 'DELETE', path: signInPath }, z.unknown());
    } catch (error) {
      if (!(error instanceof HubProblem && error.isSignedOut)) throw error;
    }
  };
  /** What was kept goes before the debt does: a browser that is closed in between owes it still. */
  const payOwed = async (): Promise<void> => {
    if (storage.getItem(owedName) === null) return;
    await tellSignedOut();
    await parts.memory.forget();
    storage.removeItem(owedName);
  };

  const settleOrGoOn = (answer: z.output<typeof signInAnswer>): void => {
    if ('adultId' in answer) {
      settle(answer as SignedInAdult);
      parts.tellTabs('signed-in');
    } else {
      passkeysElsewhere.value = answer.passkeysElsewhere ?? [];
      secondFactor.value = answer.secondFactor;
    }
  };

  const askWho = async (accountMade = false): Promise<void> => {
    stopWaiting();
    const mine = signOuts;
    const stopSlow = clock.after(slowMs, () => {
      if (stage.peek().name === 'asking') void openFromMemory();
    });
    try {
      await payOwed();
      const person = await ask({ method: 'GET', path: signInPath }, signedInAdult);
      if (mine === signOuts) settle(person);
    } catch (error) {
      if (!(error instanceof HubProblem)) throw error;
      if (mine !== signOuts) return;
      if (error.isSignedOut) {
        void parts.memory.forget();
        // A board that was opened without a network stays, and says by itself that one has to sign in.
        if (stage.peek().name !== 'board') stage.value = { name: 'sign-in', accountMade };
      } else {
        const isKnown = error.status === 0 && (await openFromMemory());
        if (mine !== signOuts) return;
        if (!isKnown) stage.value = { name: 'no-answer', words: error.words };
        stopWaiting = clock.after(askAgainMs, () => void askWho(accountMade));
      }
    } finally {
      stopSlow();
    }
  };

  /** Whoever is at a one-time link stays there, whatever other tabs do. */
  const isAtLink = (): boolean => ['join', 'first-adult'].includes(stage.peek().name);

  const leave = (): Promise<void> => {
    signOuts++;
    stopWaiting();
    adult.value = undefined;
    stage.value = { name: 'sign-in', accountMade: false };
    parts.onSignedOut();
    return parts.memory.forget();
  };

  const refresh = async (): Promise<void> => {
    const mine = signOuts;
    try {
      const person = await ask({ method: 'GET', path: signInPath }, signedInAdult);
      if (mine === signOuts) settle(person);
    } catch (error) {
      if (!(error instanceof HubProblem)) throw error;
      if (error.isSignedOut) void parts.memory.forget();
    }
  };

  return {
    stage,
    adult,
    rights,
    adultId: computed(() => adult.value?.adultId),
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
    secondFactor,
    passkeysElsewhere,
    signIn: async (request) => {
      await payOwed();
      settleOrGoOn(await ask({ method: 'POST', path: signInPath, body: request }, signInAnswer));
    },
    ask: async (request, schema) => {
      await payOwed();
      return ask(request, schema);
    },
    settle: (person) => {
      settle(person);
      parts.tellTabs('signed-in');
    },
    beginAgain: () => {
      secondFactor.value = undefined;
    },
    makeFirstAdult: async (request) => {
      await payOwed();
      await ask({ method: 'POST', path: firstAdultPath, body: request }, z.unknown());
      history.replaceState(null, '', '/');
      await askWho(true);
    },
    join: async (request) => {
      await payOwed();
      const answer = await ask({ method: 'POST', path: joinPath, body: request }, signInAnswer);
      history.replaceState(null, '', '/');
      stage.value = { name: 'sign-in', accountMade: false };
      settleOrGoOn(answer);
    },
    refresh,
    leave: () => {
      if (!isAtLink()) void leave();
    },
    comeBack: async () => {
      if (isAtLink()) return;
      await (stage.peek().name === 'board' ? refresh() : askWho());
    },
    signOut: async () => {
      // Whoever closes the lid now is signed out all the same.
      storage.setItem(owedName, 'yes');
      await Promise.race([
        parts.memory.sendWaiting(),
        new Promise<void>((resolve) => void clock.after(slowMs, resolve)),
      ]);
      let isOwed = false;
      try {
        await tellSignedOut();
      } catch (error) {
        isOwed = error instanceof HubProblem && error.isNoAnswer;
        if (!isOwed) {
          storage.removeItem(owedName);
          throw error;
        }
      }
      const forgotten = leave();
      parts.tellTabs('signed-out');
      if (isOwed) stopWaiting = clock.after(askAgainMs, () => void askWho());
      await forgotten;
      if (!isOwed) storage.removeItem(owedName);
    },
  };
}
