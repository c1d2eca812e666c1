import webpush from 'web-push';
import * as z from 'zod/mini';
import { readPrivateFile, writePrivateFile } from '../data-folder/private-file.ts';

const pushKeys = z.strictObject({ publicKey: z.string(), privateKey: z.string() });

/** The pair of keys by which push services know the hub (VAPID, RFC 8292), base64url. */
export type PushKeys = z.infer<typeof pushKeys>;

/** Made on first use and then kept: a browser that was told of one key is reached by no other. */
export async function keptPushKeys(file: string): Promise<PushKeys> {
  const kept = await readPrivateFile(file);
  if (kept !== undefined) return pushKeys.parse(JSON.parse(kept));
  const made = webpush.generateVAPIDKeys();
  await writePrivateFile(file, `${JSON.stringify(made)}\n`);
  return made;
}
