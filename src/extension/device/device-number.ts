import { deviceNumberFromAssetId } from '../../domain/policy/device-number.ts';
import type { SchoolPolicy } from '../../domain/policy/school-policy.ts';

/**
 * The number on this Chromebook's lid.
 *
 * @param readAssetId absent where the browser has no asset ids (anything but a managed ChromeOS device).
 * @returns null while it is not known.
 */
export async function readDeviceNumber(
  policy: SchoolPolicy | undefined,
  readAssetId: (() => Promise<string>) | undefined,
): Promise<number | null> {
  if (policy === undefined) return null;
  if (policy.deviceNumber.source === 'policy') return policy.deviceNumber.number;
  // An account that is not affiliated is answered with an empty text.
  return readAssetId === undefined ? null : deviceNumberFromAssetId(await readAssetId());
}
