import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { batchContentType, intakePath } from '../../../src/contracts/http/intake.ts';
import {
  compressedContentType,
  compressesFromBytes,
  packBatch,
} from '../../../src/contracts/http/packed-batch.ts';
import { hashOf, type TestDevice } from '../../hub/support/test-device.ts';
import { blockDraft } from '../delivery/event-details.ts';
import { requestBytes } from '../support/post-in-turn.ts';
import { bareWays, type BareWay } from './bare-ways.ts';

const compress = promisify(gzip);

/** The same events for all that are compared, as requests of each: a list for each device, in its order. */
export type SchoolLoad = { eventIds: string[]; requests: Record<'ours' | BareWay, Buffer[][]> };

/** Everything is written, chained, packed and signed beforehand: none of it is measured. */
export async function schoolLoad(
  devices: readonly TestDevice[],
  { batches, events }: { batches: number; events: number },
): Promise<SchoolLoad> {
  const load: SchoolLoad = { eventIds: [], requests: { ours: [], one: [], group: [], thread: [] } };
  for (const device of devices) {
    const ours: Buffer[] = [];
    const bare: string[] = [];
    for (let batch = 0; batch < batches; batch += 1) {
      const written = Array.from({ length: events }, (_, at) => device.write(blockDraft(at)));
      load.eventIds.push(...written.map(({ event }) => event.id));
      ours.push(
        await signedBatch(
          device,
          written.map(({ text }) => text),
        ),
      );
      bare.push(`[${written.map(({ text }) => text).join()}]`);
    }
    load.requests.ours.push(ours);
    for (const way of bareWays) load.requests[way].push(bare.map((body) => bareRequest(way, body)));
  }
  return load;
}

/** As the extension sends it. */
async function signedBatch(device: TestDevice, texts: readonly string[]): Promise<Buffer> {
  const packed = Buffer.from(packBatch(texts.map((text) => ({ text, hash: hashOf(text) }))));
  const isSmall = packed.byteLength < compressesFromBytes;
  const { path, body, headers } = await device.sign(intakePath, isSmall ? packed : await compress(packed));
  const type = isSmall ? batchContentType : compressedContentType;
  return requestBytes({ path, headers: { 'content-type': type, ...headers }, body });
}

function bareRequest(way: BareWay, body: string): Buffer {
  const headers = { 'content-type': 'application/json' };
  return requestBytes({ path: `/${way}`, headers, body: Buffer.from(body) });
}
