import type { DrillScope } from '../../domain/drills/drill.ts';
import type { ClassColour } from '../../domain/policy/class-colour.ts';
import type { DevicePresence } from '../devices/device-presence.ts';
import { devicesHeardSince, type Device } from '../store/device-store.ts';
import type { HubStore } from '../store/hub-tables.ts';

/** A Chromebook that was not heard for so long, in milliseconds, is in a cupboard or was handed back. */
const heardWithinMs = 7 * 24 * 60 * 60 * 1_000;

/**
 * The Chromebooks that a drill is for: those in use that were heard within a week, connected or not, so that one which is silent is named.
 * Of several that say one number, those that are connected count, else the one that was heard last.
 *
 * @param colour of the class, where the scope is one. The numbers of its register count whatever colour was signed in last.
 */
export async function chromebooksInScope(
  store: HubStore,
  scope: DrillScope,
  colour: ClassColour | undefined,
  now: Date,
  presence: DevicePresence,
): Promise<Device[]> {
  const heard = await devicesHeardSince(store, new Date(now.getTime() - heardWithinMs).toISOString());
  const present = presence.presentDevices();
  const isMeant = ({ deviceNumber, classColour }: Device) => {
    if (scope.kind === 'school') return true;
    if (scope.kind === 'class' && classColour === colour) return true;
    return deviceNumber !== null && scope.numbers?.includes(deviceNumber) === true;
  };
  const meant = heard.filter((device) => device.ended === null && isMeant(device));
  const isPresent = ({ deviceId }: Device) => present.includes(deviceId);
  return meant.filter((device) => {
    if (isPresent(device)) return true;
    if (device.deviceNumber === null) return false;
    const same = meant.filter((other) => other.deviceNumber === device.deviceNumber);
    return !same.some(isPresent) && same.every((other) => other.lastHeardAt <= device.lastHeardAt);
  });
}
