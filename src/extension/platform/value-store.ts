import * as z from 'zod/mini';
import { browser } from './browser.ts';

/** One named value that outlives the worker, parsed whenever it is read. */
export type StoredValue<T> = {
  /** @returns undefined when nothing is stored, or when what is stored is not of this form. */
  read: () => Promise<T | undefined>;
  write: (value: T) => Promise<void>;
  remove: () => Promise<void>;
};

/** A stored value that tells when it becomes another one, in whatever page or worker that was done. */
export type WatchedValue<T> = StoredValue<T> & {
  /** @returns what ends the watching. */
  watch: (listener: () => void) => () => void;
};

/** `session` is forgotten with the browser; `local` stays. */
export function storedValue<S extends z.ZodMiniType>(
  area: 'session' | 'local',
  key: string,
  schema: S,
): WatchedValue<z.output<S>> {
  const storage = browser.storage[area];
  return {
    async read() {
      const parsed = schema.safeParse((await storage.get(key))[key]);
      return parsed.success ? parsed.data : undefined;
    },
    write: (value) => storage.set({ [key]: value }),
    remove: () => storage.remove(key),
    watch(listener) {
      const heed = (changes: Record<string, unknown>) => {
        if (key in changes) listener();
      };
      storage.onChanged.addListener(heed);
      return () => storage.onChanged.removeListener(heed);
    },
  };
}
