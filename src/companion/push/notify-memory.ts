const key = 'lids-down.notify';

/** Remembers on this device for which adult notifications are on: nobody else who signs in here is told. */
export type NotifyMemory = { adultId: () => string | null; set: (adultId: string | null) => void };

export function createNotifyMemory(storage: Storage): NotifyMemory {
  return {
    adultId: () => storage.getItem(key),
    set: (adultId) => (adultId === null ? storage.removeItem(key) : storage.setItem(key, adultId)),
  };
}
