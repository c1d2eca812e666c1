import { batchSize, blockDraft, pressDraft } from './event-details.ts';

type Row = { id: number; text: string };

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('bench-bare', 1);
    request.addEventListener('upgradeneeded', () =>
      request.result.createObjectStore('events', { keyPath: 'id' }),
    );
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('no database')));
  });
}

function done(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('aborted')));
  });
}

const write = (database: IDBDatabase) =>
  database.transaction('events', 'readwrite', { durability: 'strict' });

async function put(database: IDBDatabase, rows: readonly Row[]): Promise<void> {
  const transaction = write(database);
  for (const row of rows) transaction.objectStore('events').put(row);
  await done(transaction);
}

async function send(database: IDBDatabase, address: string): Promise<number> {
  let sent = 0;
  for (;;) {
    const rows = await new Promise<Row[]>((resolve) => {
      const request = database.transaction('events').objectStore('events').getAll(null, batchSize);
      request.addEventListener('success', () => resolve(request.result as Row[]));
    });
    const [first] = rows;
    const last = rows.at(-1);
    if (first === undefined || last === undefined) return sent;
    const answer = await fetch(address, { method: 'POST', body: `[${rows.map(({ text }) => text).join()}]` });
    if (!answer.ok) throw new Error(`the bare server said ${answer.status}`);
    const transaction = write(database);
    transaction.objectStore('events').delete(IDBKeyRange.bound(first.id, last.id));
    await done(transaction);
    sent += rows.length;
  }
}

const textOf = (draft: object, at: number) =>
  JSON.stringify({ id: crypto.randomUUID(), at: Date.now(), place: at, ...draft });

/** The least: `getAll`, `fetch`, one SQLite commit a batch, `delete`. No chain, no signature, nothing checked. */
export async function bare(address: string, count: number): Promise<number> {
  const database = await open();
  await put(
    database,
    Array.from({ length: count }, (_, at) => ({ id: at, text: textOf(blockDraft(at), at) })),
  );
  const from = performance.now();
  const sent = await send(database, address);
  const took = performance.now() - from;
  database.close();
  if (sent !== count) throw new Error(`${sent} of ${count} events were taken`);
  return took;
}

/** One strict put, one POST, one SQLite commit, one delete. */
export async function bareReport(address: string, times: number): Promise<number[]> {
  const database = await open();
  const took: number[] = [];
  for (let at = 0; at < times; at += 1) {
    const from = performance.now();
    await put(database, [{ id: at, text: textOf(pressDraft, at) }]);
    await send(database, address);
    took.push(performance.now() - from);
  }
  database.close();
  return took;
}
