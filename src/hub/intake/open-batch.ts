import { hash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { CodedError } from '../../contracts/errors/coded-error.ts';
import { eventTextsOf } from '../../contracts/http/intake.ts';
import { unpackLine } from '../../contracts/http/packed-batch.ts';
import { maximumBatchBytes } from '../../domain/events/event-limits.ts';

const decompress = promisify(gunzip);

/** One event of a batch: its exact text, as the device stored and hashed it. */
export type BatchText = { text: string; hash: string };

/**
 * The exact texts of the events in the bytes that a device signed, compressed and packed or not. Never unpacks more than a batch may
 * hold, whatever the bytes promise.
 *
 * @throws CodedError `batch-too-large`, or `event-malformed`.
 */
export async function openBatch(body: Buffer): Promise<BatchText[]> {
  const texts: BatchText[] = [];
  for (const line of eventTextsOf(decode(isCompressed(body) ? await inflate(body) : body))) {
    const text = unpackLine(line, texts.at(-1)?.hash ?? '');
    texts.push({ text, hash: hash('sha256', text, 'base64url') });
  }
  return texts;
}

/** JSON never begins like this (RFC 1952, 2.3.1). */
function isCompressed(body: Buffer): boolean {
  return body[0] === 0x1f && body[1] === 0x8b;
}

async function inflate(body: Buffer): Promise<Buffer> {
  try {
    return await decompress(body, { maxOutputLength: maximumBatchBytes });
  } catch (error) {
    const isTooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    throw new CodedError(isTooLarge ? 'batch-too-large' : 'event-malformed', { cause: error });
  }
}

function decode(body: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
  } catch (error) {
    throw new CodedError('event-malformed', { cause: error });
  }
}
