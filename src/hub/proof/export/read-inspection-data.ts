import { devicePublicKey } from '../../../contracts/http/enrolment.ts';
import type { HubStore } from '../../store/hub-tables.ts';
import type { InspectedEntry, InspectionData } from './inspection.ts';

/**
 * What an inspector's file carries, in one reading of the store: the exact signed bytes with the keys that they were signed with, and
 * the hub's own log. Of what adults did only the hashes that stand in the log; no adult's name leaves the hub.
 */
export async function readInspectionData(store: HubStore): Promise<InspectionData> {
  return store.transaction().execute(async (reading) => {
    const devices = await reading.selectFrom('device').select(['device_id', 'public_key']).execute();
    const batches = await reading.selectFrom('batch').selectAll().orderBy('batch_id').execute();
    const log = await reading.selectFrom('hub_log').selectAll().orderBy('entry_id').execute();
    return {
      devices: devices.map(({ device_id, public_key }) => ({
        deviceId: device_id,
        publicKey: devicePublicKey.parse(JSON.parse(public_key)),
      })),
      batches: batches.map((batch) => ({
        batchId: batch.batch_id,
        deviceId: batch.device_id,
        path: batch.path,
        body: batch.body.toString('base64'),
        signatureParameters: batch.signature_parameters,
        signature: batch.signature,
        receivedAt: batch.received_at,
      })),
      log: log.map(({ entry_id, kind, subject, content_hash, previous_hash, at, hash }): InspectedEntry => [
        entry_id,
        kind,
        subject,
        content_hash,
        previous_hash,
        at,
        hash,
      ]),
    };
  });
}
