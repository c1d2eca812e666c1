import * as z from 'zod/mini';
import { browser } from './browser.ts';

/** One named value that outlives the worker, parsed whenever it is read. */
export type StoredValue<T> = {
  /** @returns undefined when nothing is stored, or when what is stored is not of this form. */
  read: () => Promise<T | undefined>;
  write: (value: T) => Promise<void>;
  remove: () => Promise<void>;
};

/** `session` is forgotten with the browser; `local` stays. */
export function storedValue<S extends z.ZodMiniType>(
  area: 'session' | 'local',
  key: string,
  schema: S,
): StoredValue<z.output<S>> {
  const storage = browser.storage[area];
  return {
    async read() {
      const parsed = schema.safeParse((await storage.get(key))[key]);
      return parsed.success ? parsed.data : undefined;
    },
    write: (value) => storage.set({ [key]: value }),
    remove: () => storage.remove(key),
  };
}
