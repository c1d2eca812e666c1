import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { PlainError } from '../settings/plain-error.ts';

const packRecord = z.object({
  /** SHA-256 of the files that were packed last. */
  contentHash: z.string(),
  /** Fourth part of the version; rises with every change of content. */
  counter: z.int().check(z.gte(1), z.lte(65_535)),
});

/**
 * The version that a package gets: the product's own with a counter behind it (`0.1.0.3`). Chrome updates only to a
 * higher version, so the counter rises whenever the content is another one, and stays when it is the same.
 *
 * @throws PlainError when the record in the data folder cannot be read.
 */
export function nextPackedVersion(dataFolder: string, productVersion: string, contentHash: string): string {
  const file = join(dataFolder, 'extension-pack.json');
  const last = existsSync(file) ? readRecord(file) : undefined;
  if (last?.contentHash === contentHash) return `${productVersion}.${last.counter}`;
  const counter = (last?.counter ?? 0) + 1;
  const unfinished = `${file}.new`;
  writeFileSync(unfinished, `${JSON.stringify({ contentHash, counter })}\n`, { flush: true });
  renameSync(unfinished, file);
  return `${productVersion}.${counter}`;
}

function readRecord(file: string): z.infer<typeof packRecord> {
  try {
    return packRecord.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    throw new PlainError(
      `${file} cannot be read. Put it back from a backup, or write {"contentHash":"","counter":N} with N above the ` +
        `fourth part of the version that the Chromebooks have.`,
      { cause: error },
    );
  }
}
