import type { CDPSession } from 'puppeteer-core';

/** Bytes of what lives in a heap, with the page's own objects and buffers, once its garbage is gone. */
export async function usedHeap(client: CDPSession): Promise<number> {
  await client.send('HeapProfiler.collectGarbage');
  const { usedSize, embedderHeapUsedSize, backingStorageSize } = await client.send('Runtime.getHeapUsage');
  return usedSize + embedderHeapUsedSize + backingStorageSize;
}
