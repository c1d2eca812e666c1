import { schoolEvent } from '../../domain/events/school-event.ts';
import type { ReadEvent } from '../intake/read-batch.ts';
import type { HubTransaction } from '../store/hub-tables.ts';
import { keepPolicyOfDevice } from '../store/school-policy-store.ts';

/** Notes which policy a Chromebook says it has. */
export async function heedDeviceHealth(
  transaction: HubTransaction,
  event: ReadEvent,
  deviceId: string,
): Promise<void> {
  if (event.kind !== 'device-health' || event.reading !== 'read') return;
  const health = schoolEvent.parse(JSON.parse(event.text));
  if (health.kind !== 'device-health') return;
  const { policy: source, policyFingerprint: fingerprint = null } = health.details;
  await keepPolicyOfDevice(transaction, { deviceId, eventId: event.eventId, source, fingerprint });
}
