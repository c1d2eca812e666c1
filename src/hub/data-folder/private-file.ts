import { randomBytes } from 'node:crypto';
import { open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';

/** @returns undefined when there is no such file. */
export async function readPrivateFile(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Writes a file that only its owner may read. After a power cut it is there whole, or as it was. */
export async function writePrivateFile(file: string, text: string): Promise<void> {
  const unfinished = `${file}.${randomBytes(6).toString('hex')}.new`;
  const handle = await open(unfinished, 'wx', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(unfinished, file);
  const folder = await open(dirname(file), 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** A secret of the hub: 32 random bytes as base64url, made on first use and then kept. */
export async function keptSecret(file: string): Promise<string> {
  const kept = (await readPrivateFile(file))?.trim();
  if (kept) return kept;
  const secret = randomBytes(32).toString('base64url');
  await writePrivateFile(file, `${secret}\n`);
  return secret;
}
