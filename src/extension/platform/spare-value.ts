import type { WatchedValue } from './value-store.ts';

/**
 * A value that is kept where IndexedDB is not needed: in `storage.local`, and where even that cannot be written in
 * `storage.session`, which lives in memory for as long as the browser does.
 */
export type SpareValue<T> = {
  read: () => Promise<T | undefined>;
  /**
   * @param inMemory what to write where the disk takes nothing, if that is to say something else.
   * @returns what was written.
   */
  write: (onDisk: T, inMemory?: T) => Promise<T>;
  remove: () => Promise<void>;
  /** @returns what ends the watching. */
  watch: (listener: () => void) => () => void;
};

export function spareValue<T>(local: WatchedValue<T>, session: WatchedValue<T>): SpareValue<T> {
  return {
    // What is held in memory is newer: it was written because the disk could not be.
    read: async () => {
      const [held, kept] = await Promise.all([session.read(), local.read()]);
      return held ?? kept;
    },
    async write(onDisk, inMemory = onDisk) {
      try {
        await local.write(onDisk);
      } catch {
        // What is answered tells that it is not on the disk.
        await session.write(inMemory);
        return inMemory;
      }
      await session.remove();
      return onDisk;
    },
    async remove() {
      await Promise.all([local.remove(), session.remove()]);
    },
    watch(listener) {
      const ends = [local.watch(listener), session.watch(listener)];
      return () => ends.forEach((end) => end());
    },
  };
}
