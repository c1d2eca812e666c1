import { createHash, type KeyObject } from 'node:crypto';
import { openBatch } from '../intake/open-batch.ts';
import { checkSignature } from '../signing/read-signed-request.ts';
import type { DeviceKeys } from '../signing/device-keys.ts';
import type { HubStore } from '../store/hub-tables.ts';
import type { ProofFault } from './proof-fault.ts';

/** Batches read at once. */
const page = 100;

type Batch = {
  batch_id: number;
  device_id: string;
  path: string;
  body: Buffer;
  digest: string;
  signature_parameters: string;
  signature: string;
  received_at: string;
};

/** Every batch as it was signed, and every event as it came in its batch. @returns how many there are. */
export async function verifyBatches(
  store: HubStore,
  keys: DeviceKeys,
  tell: (fault: ProofFault) => void,
  look: (batch: Batch) => void,
): Promise<number> {
  let count = 0;
  let last = 0;
  for (;;) {
    const batches = await store
      .selectFrom('batch')
      .selectAll()
      .where('batch_id', '>', last)
      .orderBy('batch_id')
      .limit(page)
      .execute();
    for (const batch of batches) {
      const at = `batch ${batch.batch_id}`;
      look(batch);
      const key = await keys.find(batch.device_id);
      if (key === undefined) tell({ code: 'device-key-missing', at });
      else await verifySignature(batch, key, at, tell);
      await verifyEvents(store, batch, at, tell);
    }
    count += batches.length;
    last = batches.at(-1)?.batch_id ?? last;
    if (batches.length < page) return count;
  }
}

async function verifySignature(batch: Batch, key: KeyObject, at: string, tell: (fault: ProofFault) => void) {
  const digest = createHash('sha256').update(batch.body).digest('base64');
  if (digest !== batch.digest) tell({ code: 'batch-changed', at });
  const { device_id: deviceId, signature_parameters: parameters, signature, body, path } = batch;
  const read = { deviceId, parameters, signature, digest, createdSeconds: 0, nonce: '' };
  const isGenuine = await checkSignature({ body, path, signature: read }, key).then(
    () => true,
    () => false,
  );
  if (!isGenuine) tell({ code: 'signature-wrong', at });
}

/** Which of two that say the same came first does not matter here: what is stored must have come, and what came must be stored. */
async function verifyEvents(store: HubStore, batch: Batch, at: string, tell: (fault: ProofFault) => void) {
  const lines = new Set(await textsIn(batch.body));
  const ofBatch = async (table: 'event' | 'event_conflict') =>
    store
      .selectFrom(table)
      .select(['session', 'lane', 'sequence', 'text', 'hash'])
      .where('batch_id', '=', batch.batch_id)
      .execute();
  for (const event of [...(await ofBatch('event')), ...(await ofBatch('event_conflict'))]) {
    const place = `${at}, session ${event.session} ${event.lane} ${event.sequence}`;
    if (!lines.has(event.text)) tell({ code: 'event-not-in-batch', at: place });
    const hash = createHash('sha256').update(event.text).digest('base64url');
    if (hash !== event.hash) tell({ code: 'event-changed', at: place });
  }
  for (const line of lines) {
    if (!(await isStored(store, line))) tell({ code: 'event-missing', at });
  }
}

/** Bytes that cannot be read hold no event; that they were changed is said already. */
async function textsIn(body: Buffer): Promise<string[]> {
  const opened = await openBatch(body).catch(() => []);
  return opened.map(({ text }) => text);
}

async function isStored(store: HubStore, line: string): Promise<boolean> {
  const { id } = JSON.parse(line) as { id: string };
  const hash = createHash('sha256').update(line).digest('base64url');
  for (const table of ['event', 'event_conflict'] as const) {
    const rows = await store.selectFrom(table).select('hash').where('event_id', '=', id).execute();
    if (rows.some((row) => row.hash === hash)) return true;
  }
  return false;
}
