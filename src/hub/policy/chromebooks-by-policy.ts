import type { ChromebooksByPolicy } from '../../contracts/http/school-policy.ts';
import type { ClassColour } from '../../domain/policy/class-colour.ts';
import { devicesHeardSince } from '../store/device-store.ts';
import type { HubStore } from '../store/hub-tables.ts';
import { policiesOfDevices } from '../store/school-policy-store.ts';

/** Chromebooks that were not heard for so long, in milliseconds, say nothing of what a class would see. */
const heardWithinMs = 7 * 24 * 60 * 60 * 1_000;

/**
 * Which policy the Chromebooks say they have, those in use and heard within a week.
 *
 * @param known fingerprint of the policy that the hub knows.
 * @param colour of one class; without it, of the whole school.
 */
export async function chromebooksByPolicy(
  store: HubStore,
  known: string | undefined,
  now: Date,
  colour?: ClassColour,
): Promise<ChromebooksByPolicy> {
  const said = await policiesOfDevices(store);
  const heard = await devicesHeardSince(store, new Date(now.getTime() - heardWithinMs).toISOString());
  const concerned = heard.filter(
    ({ ended, classColour }) => ended === null && (colour === undefined || classColour === colour),
  );
  const other: (number | null)[] = [];
  let [same, unsaid] = [0, 0];
  for (const { deviceId, deviceNumber } of concerned) {
    const word = said.get(deviceId);
    if (word === undefined || (word.fingerprint === null && word.source !== 'none')) unsaid += 1;
    else if (known !== undefined && word.fingerprint === known) same += 1;
    else other.push(deviceNumber);
  }
  return { same, other: other.toSorted((one, next) => (one ?? 1_000) - (next ?? 1_000)), unsaid };
}
