import { pbkdf2 } from 'node:crypto';
import { promisify } from 'node:util';
import { plainCode } from '../../domain/lifting/plain-code.ts';

const derive = promisify(pbkdf2);

/** PBKDF2-SHA-256 of a code as it counts (plain-code.ts), 32 bytes as base64url: what policy carries in place of the code. */
export async function slowHashOf(code: string, salt: Buffer, iterations: number): Promise<string> {
  return (await derive(plainCode(code), salt, iterations, 32, 'sha256')).toString('base64url');
}
