import { signal, type ReadonlySignal } from '@preact/signals';
import { liftKeysPath, liftKeysResponse, type DeviceLiftKey } from '../../contracts/http/lift-keys.ts';
import type { AskHub } from '../hub/ask-hub.ts';
import { HubProblem } from '../hub/hub-problem.ts';
import type { LiftKeyMemory } from './lift-key-memory.ts';

/** The keys that lift shields without a network, of the Chromebooks that this adult has had on the board. */
export type LiftKeys = {
  keys: ReadonlySignal<readonly DeviceLiftKey[]>;
  /** Asks the hub anew when it has shown a Chromebook of which there is no key here. What it does not answer is asked for again. */
  fetchFor: (ask: AskHub, deviceIds: readonly string[]) => Promise<void>;
  /** The adult signs out: this computer lifts nothing any more. */
  forget: () => void;
};

export function createLiftKeys(memory: LiftKeyMemory): LiftKeys {
  const keys = signal<readonly DeviceLiftKey[]>(memory.read());
  let isAsking = false;
  /** What this page has got from the hub itself: a key from an earlier day is renewed once. */
  const renewed = new Set<string>();
  let shown: readonly string[] = [];
  const fetchFor: LiftKeys['fetchFor'] = async (ask, deviceIds) => {
    shown = deviceIds;
    if (isAsking || shown.every((id) => renewed.has(id))) return;
    isAsking = true;
    const asked = shown;
    try {
      const answer = await ask({ method: 'GET', path: liftKeysPath }, liftKeysResponse);
      for (const id of [...asked, ...answer.keys.map(({ deviceId }) => deviceId)]) renewed.add(id);
      keys.value = answer.keys;
      memory.write(answer.keys);
    } catch (error) {
      if (!(error instanceof HubProblem)) throw error;
      return;
    } finally {
      isAsking = false;
    }
    // A Chromebook may have come to the board meanwhile.
    await fetchFor(ask, shown);
  };
  return {
    keys,
    fetchFor,
    forget: () => {
      renewed.clear();
      keys.value = [];
      memory.forget();
    },
  };
}
