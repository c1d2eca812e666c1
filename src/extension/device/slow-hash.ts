import { plainCode } from '../../domain/lifting/plain-code.ts';
import { fromBase64Url, toBase64Url } from './base64.ts';

/** How a code was hashed: what makes guessing it slow. */
export type SlowHashing = {
  iterations: number;
  /** 16 bytes as base64url. */
  salt: string;
};

/** PBKDF2-SHA-256 of a code as it counts (plain-code.ts), 32 bytes as base64url. Takes a good part of a second. */
export async function slowHash(typed: string, { iterations, salt }: SlowHashing): Promise<string> {
  const code = new TextEncoder().encode(plainCode(typed));
  const key = await crypto.subtle.importKey('raw', code, 'PBKDF2', false, ['deriveBits']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt: fromBase64Url(salt), iterations };
  return toBase64Url(await crypto.subtle.deriveBits(how, key, 256));
}

/**
 * Whether a code is the one of which policy carries the hash.
 *
 * @param stored iterations, salt and hash as `lids-down staff-code` prints them: `310000$…$…`.
 */
export async function matchesSlowHash(stored: string, typed: string): Promise<boolean> {
  const [iterations = '', salt = '', hash = ''] = stored.split('$');
  return hash !== '' && (await slowHash(typed, { iterations: Number(iterations), salt })) === hash;
}
