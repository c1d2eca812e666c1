import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { batchContentType } from '../../../src/contracts/http/intake.ts';
import { compressedContentType } from '../../../src/contracts/http/packed-batch.ts';
import { batchRequest } from '../../../src/extension/outbox/batch-request.ts';
import { compress } from '../../../src/extension/outbox/compress.ts';
import { unsentBatch } from '../../../src/extension/outbox/unsent-batch.ts';
import { blockDraft, memoryOutbox, pressDraft } from '../fixtures/in-memory.ts';

it('compresses what is worth it to less than 60 bytes an event, and sends a single press as it is', async () => {
  const { append, use } = memoryOutbox();
  await append(pressDraft);
  for (let block = 0; block < 500; block += 1) await append(blockDraft);
  const all = { events: 500, bytes: 400_000 };
  const press = await batchRequest('https://hub.example', await unsentBatch(use, 'report', all), compress);
  expect(press.contentType).toBe(batchContentType);
  const blocks = await unsentBatch(use, 'routine', all);
  const { contentType, body } = await batchRequest('https://hub.example', blocks, compress);
  expect(contentType).toBe(compressedContentType);
  expect(body.length).toBeLessThan(60 * 500);
  expect(gunzipSync(body).toString().split('\n')).toHaveLength(500);
});
