import { deviceNumberFromAssetId } from '../../domain/policy/device-number.ts';
import type { SchoolPolicy } from '../../domain/policy/school-policy.ts';

/** The number on this Chromebook's lid, and whether it was found, so that nobody may enter another one. */
export type NumberHere = { number: number | null; isFound: boolean };

type Sources = {
  /** The number that an adult gave this Chromebook at the hub; it counts before all others. */
  byAdult: () => Promise<number | undefined>;
  /** The id that the admin gave this Chromebook; empty when there is none, or the account is not affiliated. */
  assetId: () => Promise<string>;
  /** The number that an adult entered here. */
  entered: () => Promise<number | undefined>;
};

/**
 * The number on this Chromebook's lid: given by an adult at the hub, of policy, of the asset id, or the one that an adult entered. Null while it is not known.
 */
export async function readDeviceNumber(
  policy: Pick<SchoolPolicy, 'deviceNumber'> | undefined,
  { byAdult, assetId, entered }: Sources,
): Promise<NumberHere> {
  if (policy === undefined) return { number: null, isFound: false };
  const given = await byAdult();
  if (given !== undefined) return { number: given, isFound: true };
  if (policy.deviceNumber.source === 'policy') return { number: policy.deviceNumber.number, isFound: true };
  const number = deviceNumberFromAssetId(await assetId());
  if (number !== null) return { number, isFound: true };
  return { number: (await entered()) ?? null, isFound: false };
}
