/** Runs work while nobody else, in this worker or an older one that is still dying, holds the lock of this name. */
export type Lock = <T>(name: string, work: () => Promise<T>) => Promise<T>;

/** Web Locks. They are let go of when a worker dies. */
export const webLock: Lock = async (name, work) => {
  const held: { result?: Awaited<ReturnType<typeof work>> } = {};
  await navigator.locks.request(name, async () => {
    held.result = await work();
  });
  return held.result as Awaited<ReturnType<typeof work>>;
};
