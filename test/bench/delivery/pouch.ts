import PouchDB from 'pouchdb-browser';
import { batchSize, blockDraft } from './event-details.ts';

/** PouchDB as its manual says for many documents: large batches, several under way. */
export async function pouch(address: string, count: number): Promise<number> {
  const local = new PouchDB(`bench-pouch-${crypto.randomUUID()}`, { auto_compaction: true });
  const documents = Array.from({ length: count }, (_, at) => ({
    _id: crypto.randomUUID(),
    at: Date.now(),
    place: at,
    ...blockDraft(at),
  }));
  await local.bulkDocs(documents);
  const from = performance.now();
  const { docs_written: written } = await local.replicate.to(address, {
    batch_size: batchSize,
    batches_limit: 10,
  });
  const took = performance.now() - from;
  await local.destroy();
  if (written !== count) throw new Error(`${written} of ${count} documents were taken`);
  return took;
}
