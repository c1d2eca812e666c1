import { signsOf } from './lift-alphabet.ts';

/** What of a challenge is chance, and what tells the device by it, in signs. */
const randomSigns = 5;
const checkSigns = 3;

/** Length of a challenge, in signs. */
export const challengeSigns = randomSigns + checkSigns;

/** Length of its answer, in signs. */
export const answerSigns = 6;

/** What the two sides of a lift can compute. Both hand back 32 bytes. */
export type LiftDigests = {
  sha256: (text: string) => Promise<Uint8Array>;
  /** HMAC-SHA-256 with a device's lift key. */
  hmac: (text: string) => Promise<Uint8Array>;
};

/** Random bytes that are enough for one challenge, nearly always; see signsOf. */
const bytesForChallenge = 32;

/**
 * A new challenge of one device. Its last signs follow from the device's id and the others, so that the companion knows whose it is and
 * notices a slip of the finger; they are no secret, and nothing rests on them.
 */
export async function makeChallenge(
  deviceId: string,
  randomBytes: (length: number) => Uint8Array,
  sha256: LiftDigests['sha256'],
): Promise<string> {
  const chance = signsOf(randomBytes(bytesForChallenge), randomSigns);
  return chance + (await checkOf(deviceId, chance, sha256));
}

/**
 * Whether a challenge was made by this device, as far as its last signs tell: one in 17,576 others would pass too.
 *
 * @param challenge as it counts (plain-code.ts).
 */
export async function isChallengeOf(
  deviceId: string,
  challenge: string,
  sha256: LiftDigests['sha256'],
): Promise<boolean> {
  if (challenge.length !== challengeSigns) return false;
  const chance = challenge.slice(0, randomSigns);
  return challenge === chance + (await checkOf(deviceId, chance, sha256));
}

/** The answer to a challenge, which only whoever holds the device's lift key can give. No clock is in it. */
export async function answerTo(
  deviceId: string,
  challenge: string,
  hmac: LiftDigests['hmac'],
): Promise<string> {
  return signsOf(await hmac(`lids-down lift answer v1\n${deviceId}\n${challenge}`), answerSigns);
}

async function checkOf(deviceId: string, chance: string, sha256: LiftDigests['sha256']): Promise<string> {
  return signsOf(await sha256(`lids-down lift challenge v1\n${deviceId}\n${chance}`), checkSigns);
}
