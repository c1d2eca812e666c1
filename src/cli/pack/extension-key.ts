import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PlainError } from '../settings/plain-error.ts';

/** The key that signs the extension. Whoever has it can give every Chromebook another extension. */
export type ExtensionKey = {
  /** PEM file, readable by its owner alone. */
  file: string;
  /** The 32 letters by which Chrome names the extension. */
  extensionId: string;
};

/**
 * Opens the key kept in a data folder, and makes it on first use. The extension's id is derived from it, so losing
 * the file means installing a new extension on every Chromebook.
 *
 * @throws PlainError when the file is there but holds no RSA key.
 */
export function openExtensionKey(dataFolder: string): ExtensionKey {
  const file = join(dataFolder, 'extension-key.pem');
  if (!existsSync(file)) makeKey(dataFolder, file);
  return { file, extensionId: extensionIdOf(readKey(file)) };
}

/** Chrome's id: the first 16 bytes of the public key's SHA-256 in hexadecimal, its digits written as a to p. */
export function extensionIdOf(publicKey: KeyObject): string {
  const digest = createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('hex');
  return digest.slice(0, 32).replace(/./g, (digit) => 'abcdefghijklmnop'.charAt(Number.parseInt(digit, 16)));
}

function makeKey(dataFolder: string, file: string): void {
  mkdirSync(dataFolder, { recursive: true });
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  // Written beside and renamed, so that a stop in between never leaves half a key.
  const unfinished = `${file}.new`;
  writeFileSync(unfinished, privateKey.export({ type: 'pkcs8', format: 'pem' }), {
    mode: 0o600,
    flush: true,
  });
  renameSync(unfinished, file);
}

function readKey(file: string): KeyObject {
  try {
    const publicKey = createPublicKey(createPrivateKey(readFileSync(file)));
    if (publicKey.asymmetricKeyType !== 'rsa') throw new TypeError('not an RSA key');
    return publicKey;
  } catch (error) {
    throw new PlainError(
      `The extension's key ${file} cannot be read. Put it back from a backup; a new key would mean a new extension id.`,
      { cause: error },
    );
  }
}
