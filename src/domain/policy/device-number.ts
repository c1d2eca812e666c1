import * as z from 'zod/mini';

/** The number on a Chromebook's lid. */
export const deviceNumber = z.int().check(z.gte(1), z.lte(9_999));
export type DeviceNumber = z.infer<typeof deviceNumber>;

/**
 * Reads the number out of an asset id such as `LD-014` or `14`: the digits at its end.
 *
 * @returns null when there is none, or when it is not from 1 to 9,999.
 */
export function deviceNumberFromAssetId(assetId: string): DeviceNumber | null {
  const digits = /(\d+)\s*$/.exec(assetId)?.[1];
  const parsed = deviceNumber.safeParse(Number(digits));
  return digits !== undefined && parsed.success ? parsed.data : null;
}
