import { createPublicKey, webcrypto } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzipSync } from 'node:zlib';
import { createHash } from 'node:crypto';
import { toBatchBody } from '../../src/contracts/http/intake.ts';
import { packBatch } from '../../src/contracts/http/packed-batch.ts';
import { readSignatureHeaders, signatureBase } from '../../src/contracts/signing/http-signature.ts';
import { readBatch } from '../../src/hub/intake/read-batch.ts';
import { checkSignature } from '../../src/hub/signing/read-signed-request.ts';
import { TestDevice } from '../hub/support/test-device.ts';
import { blockDraft } from './delivery/event-details.ts';
import { percentile } from './support/percentile.ts';

const rounds = 200;
const sizes = [1, 100, 500];

/** What it costs the hub to judge a batch before it is stored, beside a bare WebCrypto verify and JSON.parse of the same events. */
export async function printVerification(): Promise<void> {
  console.log(
    `\none batch judged on the hub   (${rounds} rounds, in turn with: WebCrypto verify and JSON.parse)`,
  );
  for (const size of sizes) console.log(await rowOf(size));
}

async function rowOf(size: number): Promise<string> {
  const device = await TestDevice.make({ address: 'http://hub.example', deviceNumber: 14 });
  const events = Array.from({ length: size }, (_, at) => device.write(blockDraft(at)));
  const packed = packBatch(
    events.map(({ text }) => ({ text, hash: createHash('sha256').update(text).digest('base64url') })),
  );
  const body = size === 1 ? Buffer.from(packed) : gzipSync(packed);
  const { path, headers } = await device.sign('/api/events', body);
  const signature = readSignatureHeaders((name) => headers[name]);
  if (signature === undefined) throw new Error('the device did not sign');
  const key = createPublicKey({ key: { ...device.publicKey }, format: 'jwk' });

  const plain = Buffer.from(toBatchBody(events.map(({ text }) => text)));
  const bareBody = size === 1 ? plain : gzipSync(plain);
  const bareKey = await webcrypto.subtle.importKey(
    'jwk',
    device.publicKey,
    { name: 'ECDSA', namedCurve: 'P-256' },
    false,
    ['verify'],
  );
  const base = Buffer.from(
    signatureBase({ method: 'POST', path, digest: signature.digest }, signature.parameters),
  );
  const bytes = Buffer.from(signature.signature, 'base64');
  const inflate = promisify(gunzip);

  const judge = async () => {
    await checkSignature({ body, path, signature }, key);
    const { events: read } = await readBatch(body);
    return read.length;
  };
  const bare = async () => {
    await webcrypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, bareKey, bytes, base);
    const lines = (size === 1 ? bareBody : await inflate(bareBody)).toString('utf8').split('\n');
    return lines.map((line) => JSON.parse(line) as unknown).length;
  };
  const took: { ours: number[]; bare: number[] } = { ours: [], bare: [] };
  for (let round = 0; round < rounds; round += 1) {
    took.ours.push(await timed(judge, size));
    took.bare.push(await timed(bare, size));
  }
  const ours = percentile(took.ours, 0.5);
  const limit = percentile(took.bare, 0.5);
  return `  ${String(size).padStart(3)} events  ours ${ours.toFixed(2).padStart(6)} ms   bare ${limit.toFixed(2).padStart(6)} ms   ratio ${(ours / limit).toFixed(2)}`;
}

async function timed(work: () => Promise<number>, size: number): Promise<number> {
  const from = performance.now();
  if ((await work()) !== size) throw new Error('the batch was not read whole');
  return performance.now() - from;
}
