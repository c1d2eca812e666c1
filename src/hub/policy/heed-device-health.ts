import { schoolEvent } from '../../domain/events/school-event.ts';
import type { IsLater } from '../devices/is-later.ts';
import type { ReadEvent } from '../intake/read-batch.ts';
import type { HubTransaction } from '../store/hub-tables.ts';
import { eventOfKnownPolicy, keepPolicyOfDevice } from '../store/school-policy-store.ts';

/** Notes which policy a Chromebook says it has; an older word that comes late changes nothing. */
export async function heedDeviceHealth(
  transaction: HubTransaction,
  event: ReadEvent,
  deviceId: string,
  isLater: IsLater,
): Promise<void> {
  if (event.kind !== 'device-health' || event.reading !== 'read') return;
  const health = schoolEvent.parse(JSON.parse(event.text));
  if (health.kind !== 'device-health') return;
  const known = await eventOfKnownPolicy(transaction, deviceId);
  if (known !== undefined && !isLater(event.eventId, known)) return;
  const { policy: source, policyFingerprint: fingerprint = null } = health.details;
  await keepPolicyOfDevice(transaction, { deviceId, eventId: event.eventId, source, fingerprint });
}
