import type { NumberHolder } from '../../contracts/http/number-holders.ts';
import type { SignedInAdult } from '../../contracts/http/people.ts';
import { namesToKeepPath, namesToKeepResponse } from '../../contracts/http/school-browsers.ts';
import type { AskHub } from '../hub/ask-hub.ts';
import { HubProblem } from '../hub/hub-problem.ts';
import { areNamesFresh, areNamesOf, holdersInKept, namesFromKept, namesToKeep } from './kept-names.ts';
import type { OfflineStore } from './offline-store.ts';

/** Who had a number, as the register was when it was last fetched. */
export type KeptHolders = {
  holders: NumberHolder[];
  /** By this computer's clock, in milliseconds since 1970, and how long ago that is, in milliseconds. */
  keptAt: number;
  ageMs: number;
};

/** Names of registers in a browser that the school marked as its own, for when there is no network. In any other there are none. */
export type NameKeeper = {
  /** The hub, or this browser's memory, has said who is signed in: names are fetched, left, or forgotten. */
  heed: (person: SignedInAdult) => Promise<void>;
  /** Who had a number at a time; undefined where no names are kept for this adult. */
  holders: (adultId: string, number: number, at: number) => Promise<KeptHolders | undefined>;
  /** Forgets names that may not be shown any more. */
  tidy: () => Promise<void>;
  /** The adult signs out: what is being fetched is not kept. */
  stop: () => void;
};

export function createNameKeeper(parts: {
  store: Pick<OfflineStore, 'read' | 'keep' | 'drop'>;
  ask: AskHub;
  now: () => number;
  /** Does one thing at a time over all tabs. */
  alone: (work: () => Promise<void>) => Promise<void>;
}): NameKeeper {
  const { store, ask, now, alone } = parts;
  const drop = () => store.drop('names');
  const read = async () => namesFromKept(await store.read('names'), now());
  /** Counts the sign-outs in this page. */
  let signOuts = 0;

  const fetchFor = async (person: SignedInAdult): Promise<void> => {
    const before = signOuts;
    try {
      const answer = await ask({ method: 'GET', path: namesToKeepPath }, namesToKeepResponse);
      const names = namesToKeep(person, answer.classes, now());
      if (names !== undefined && signOuts === before) await store.keep('names', names);
    } catch (error) {
      if (!(error instanceof HubProblem)) throw error;
      // Not marked any more, without the right, or signed out; a hub that does not answer has said none of it.
      if (error.status === 401 || error.status === 403) await drop();
    }
  };

  const heed = async (person: SignedInAdult): Promise<void> => {
    const kept = await read();
    if (kept !== undefined && !areNamesOf(kept, person)) await drop();
    // It was not the hub that said who this is.
    if (person.schoolBrowser === undefined || person.until === undefined) return;
    if (!person.schoolBrowser || person.rights.every(({ right }) => right !== 'see-names')) {
      await drop();
    } else if (kept === undefined || !areNamesOf(kept, person) || !areNamesFresh(kept, person, now())) {
      await fetchFor(person);
    }
  };

  return {
    heed: (person) => {
      const before = signOuts;
      return alone(async () => {
        if (signOuts === before) await heed(person);
      });
    },
    holders: async (adultId, number, at) => {
      const kept = await read();
      if (kept === undefined || kept.adultId !== adultId) return undefined;
      return { holders: holdersInKept(kept, number, at), keptAt: kept.at, ageMs: now() - kept.at };
    },
    tidy: () =>
      alone(async () => {
        if ((await read()) === undefined) await drop();
      }),
    stop: () => {
      signOuts++;
    },
  };
}
