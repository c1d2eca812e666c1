import type { DeviceLiftKey } from '../../contracts/http/lift-keys.ts';
import { answerTo, challengeSigns, isChallengeOf } from '../../domain/lifting/challenge.ts';
import { inGroups } from '../../domain/lifting/lift-alphabet.ts';
import { plainCode } from '../../domain/lifting/plain-code.ts';

/** What becomes of a challenge that an adult has typed. */
export type ChallengeAnswer =
  /** The answer as it is shown, for the Chromebook with this number. */
  | { kind: 'answer'; answer: string; deviceNumber: number | null }
  /** Not yet as many signs as a challenge has. */
  | { kind: 'unfinished' }
  /** No Chromebook of which there is a key here has made it. */
  | { kind: 'unknown' };

const bytesOf = (text: string) => new TextEncoder().encode(text);
const sha256 = async (text: string) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytesOf(text)));

/**
 * Answers a challenge, without the hub.
 *
 * @param keys those of the Chromebook in hand first: of two that could have made a challenge the first is taken.
 */
export async function answerChallenge(
  typed: string,
  keys: readonly DeviceLiftKey[],
): Promise<ChallengeAnswer> {
  const challenge = plainCode(typed);
  if (challenge.length < challengeSigns) return { kind: 'unfinished' };
  for (const { deviceId, deviceNumber, liftKey } of keys) {
    if (!(await isChallengeOf(deviceId, challenge, sha256))) continue;
    const key = await importKey(liftKey);
    const answer = await answerTo(
      deviceId,
      challenge,
      async (text) => new Uint8Array(await crypto.subtle.sign('HMAC', key, bytesOf(text))),
    );
    return { kind: 'answer', answer: inGroups(answer, 3), deviceNumber };
  }
  return { kind: 'unknown' };
}

function importKey(liftKey: string): Promise<CryptoKey> {
  const binary = atob(liftKey.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
  return crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
}
