import { batchContentType, intakePath } from '../../contracts/http/intake.ts';
import { compressedContentType, compressesFromBytes, packBatch } from '../../contracts/http/packed-batch.ts';
import type { Compress } from './compress.ts';
import type { StoredEvent } from './outbox-database.ts';

/** What carries a batch to the hub: packed, and compressed where that is worth its time. */
export async function batchRequest(hubAddress: string, batch: readonly StoredEvent[], compress: Compress) {
  const bytes = new TextEncoder().encode(packBatch(batch));
  const isWorthIt = bytes.byteLength >= compressesFromBytes;
  return {
    hubAddress,
    path: intakePath,
    contentType: isWorthIt ? compressedContentType : batchContentType,
    body: isWorthIt ? await compress(bytes) : bytes,
  };
}
