import { deviceKeys } from '../signing/device-keys.ts';
import type { HubLogHead } from '../store/hub-log-store.ts';
import type { HubStore } from '../store/hub-tables.ts';
import { batchContent } from './hub-log-entry.ts';
import type { ProofFault } from './proof-fault.ts';
import { verifyBatches } from './verify-batches.ts';
import { verifyHeads } from './verify-heads.ts';
import { verifyLanes, type SessionVerdict } from './verify-lanes.ts';
import { addActions, contentKey, verifyLog, type KeptContents } from './verify-log.ts';

/** What somebody wrote down where the hub cannot reach it: a bare hash, and heads with their places as digests give them. */
export type ExpectedHeads = { head?: string | undefined; digestHeads?: readonly HubLogHead[] };

export type StoreVerdict = {
  batches: number;
  sessions: SessionVerdict[];
  /** Head of the hub's own log; undefined while it is empty. */
  head: HubLogHead | undefined;
  faults: ProofFault[];
};

/**
 * Walks the whole store in one reading: signatures over the exact bytes, every event in its batch, every chain, and the hub's own log
 * over all. Changes nothing.
 *
 * @param expected heads of the log that were written down before.
 */
export async function verifyStore(store: HubStore, expected: ExpectedHeads = {}): Promise<StoreVerdict> {
  return store.transaction().execute(async (reading) => {
    const faults: ProofFault[] = [];
    const tell = (fault: ProofFault) => void faults.push(fault);
    const contents: KeptContents = new Map();
    const batches = await verifyBatches(reading, deviceKeys(reading), tell, (batch) => {
      const { batch_id, device_id: deviceId, path, body, signature } = batch;
      const { signature_parameters: signatureParameters, received_at: receivedAt } = batch;
      contents.set(
        contentKey('batch', batch_id),
        batchContent({ deviceId, path, body, signatureParameters, signature, receivedAt }),
      );
    });
    await addActions(reading, contents);
    const head = await verifyLog(reading, contents, tell, expected.head);
    await verifyHeads(reading, expected.digestHeads ?? [], tell);
    return { batches, sessions: await verifyLanes(reading, tell), head, faults };
  });
}
