/** What one adult's companion keeps in this browser. */
export type OfflineStore = {
  /** What was kept under a name, or undefined. */
  read: (name: KeptName) => Promise<unknown>;
  keep: (name: KeptName, value: unknown) => Promise<void>;
  /** Forgets what was kept under one name. */
  drop: (name: KeptName) => Promise<void>;
  /** On the disk before it answers. */
  addWaiting: (tap: { tapId: string }) => Promise<void>;
  /** In the order in which they were added. */
  waiting: () => Promise<unknown[]>;
  removeWaiting: (tapId: string) => Promise<void>;
  /** Forgets what was kept; what waits to be sent stays. */
  forget: () => Promise<void>;
};
type KeptName = 'sign-in' | 'board' | 'names';

const databaseName = 'lids-down-companion';
const kept = 'kept';
const waiting = 'waiting';

/** Keeps it in IndexedDB. Each use opens the database anew: a tab in the background may have lost it meanwhile. */
export function createOfflineStore(factory: IDBFactory): OfflineStore {
  const use = async <T>(
    store: typeof kept | typeof waiting,
    mode: IDBTransactionMode,
    doing: (objects: IDBObjectStore) => IDBRequest<T>,
  ): Promise<T> => {
    const database = await open(factory);
    try {
      const transaction = database.transaction(store, mode, { durability: 'strict' });
      const request = doing(transaction.objectStore(store));
      await done(transaction);
      return request.result;
    } finally {
      database.close();
    }
  };
  return {
    read: (name) => use<unknown>(kept, 'readonly', (objects) => objects.get(name)),
    keep: async (name, value) => void (await use(kept, 'readwrite', (objects) => objects.put(value, name))),
    drop: (name) => use(kept, 'readwrite', (objects) => objects.delete(name)),
    addWaiting: async (tap) => void (await use(waiting, 'readwrite', (objects) => objects.add(tap))),
    waiting: () => use<unknown[]>(waiting, 'readonly', (objects) => objects.getAll()),
    removeWaiting: async (tapId) => {
      const key = await use(waiting, 'readonly', (objects) => objects.index('tapId').getKey(tapId));
      if (key !== undefined) await use(waiting, 'readwrite', (objects) => objects.delete(key));
    },
    forget: () => use(kept, 'readwrite', (objects) => objects.clear()),
  };
}

function open(factory: IDBFactory): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = factory.open(databaseName, 1);
    request.addEventListener('upgradeneeded', () => {
      request.result.createObjectStore(kept);
      request.result
        .createObjectStore(waiting, { autoIncrement: true })
        .createIndex('tapId', 'tapId', { unique: true });
    });
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(reasonOf(request.error)));
  });
}

function done(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(reasonOf(transaction.error)));
  });
}

const reasonOf = (error: DOMException | null): Error => error ?? new Error('the browser gave no reason');
