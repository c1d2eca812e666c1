import * as z from 'zod/mini';
import { deviceLiftKey, type DeviceLiftKey } from '../../contracts/http/lift-keys.ts';

const name = 'lids-down.lift-keys';

/** A sign-in is asked for again after this time, in milliseconds; keys that nobody has renewed since are forgotten. */
const staysMs = 14 * 24 * 60 * 60 * 1_000;

const kept = z.object({ at: z.number(), keys: z.array(deviceLiftKey) });

/** Where the keys that lift shields without a network are kept on this computer, for this page alone. */
export type LiftKeyMemory = {
  read: () => DeviceLiftKey[];
  write: (keys: readonly DeviceLiftKey[]) => void;
  forget: () => void;
};

export function createLiftKeyMemory(storage: Storage, now: () => number): LiftKeyMemory {
  const forget = () => storage.removeItem(name);
  return {
    forget,
    read() {
      const parsed = kept.safeParse(parseJson(storage.getItem(name)));
      if (!parsed.success) return [];
      const { at, keys } = parsed.data;
      // A clock that was set back says nothing of how old they are.
      if (Math.abs(now() - at) <= staysMs) return keys;
      forget();
      return [];
    },
    write: (keys) => storage.setItem(name, JSON.stringify({ at: now(), keys })),
  };
}

function parseJson(text: string | null): unknown {
  if (text === null) return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
