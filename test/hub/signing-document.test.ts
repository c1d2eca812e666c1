import { createHash, createHmac } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { beforeAll, expect, test } from 'vitest';
import { devicePublicKey, enrolmentStatement } from '../../src/contracts/http/enrolment.ts';
import { eventTextsOf, intakePath } from '../../src/contracts/http/intake.ts';
import { readSignatureHeaders, signatureBase } from '../../src/contracts/signing/http-signature.ts';
import { schoolEvent } from '../../src/domain/events/school-event.ts';
import { deviceIdOf, importPublicKey } from '../../src/hub/signing/public-key.ts';
import { checkSignature } from '../../src/hub/signing/read-signed-request.ts';
import { hashOf } from './support/test-device.ts';

let blocks: Map<string, string>;

beforeAll(async () => {
  const text = await readFile(new URL('../../docs/signing.md', import.meta.url), 'utf8');
  blocks = new Map(
    [...text.matchAll(/^```\w+ ([a-z-]+)\n([\s\S]*?)\n```$/gm)].map(([, name = '', body = '']) => [
      name,
      body,
    ]),
  );
});

function block(name: string): string {
  const text = blocks.get(name);
  if (text === undefined) throw new Error(`docs/signing.md has no block "${name}"`);
  return text;
}

function header(name: string): string | undefined {
  return new RegExp(`^${name}: (.*)$`, 'im').exec(block('headers'))?.[1];
}

function example() {
  const signature = readSignatureHeaders(header);
  if (!signature) throw new Error('the headers of docs/signing.md are not of the profile');
  return { signature, key: devicePublicKey.parse(JSON.parse(block('public-key'))) };
}

test('the id in docs/signing.md is the thumbprint of its key', () => {
  const { key, signature } = example();
  expect(deviceIdOf(key)).toBe(block('device-id'));
  expect(signature.deviceId).toBe(block('device-id'));
});

test('the body in docs/signing.md has the digest, and its events are a chain', () => {
  const { signature } = example();
  expect(createHash('sha256').update(block('body')).digest('base64')).toBe(signature.digest);
  const texts = eventTextsOf(block('body'));
  const events = texts.map((text) => schoolEvent.parse(JSON.parse(text)));
  expect(events.map(({ previousHash }) => previousHash)).toEqual([null, hashOf(texts[0] ?? '')]);
});

test('the signature in docs/signing.md is genuine, over the text that stands there', async () => {
  const { signature, key } = example();
  const request = { method: 'POST', path: intakePath, digest: signature.digest } as const;
  expect(signatureBase(request, signature.parameters)).toBe(block('signature-base'));
  const signed = { body: Buffer.from(block('body')), path: intakePath, signature };
  await checkSignature(signed, importPublicKey(key));
  const elsewhere = { ...signed, path: '/api/devices' };
  await expect(checkSignature(elsewhere, importPublicKey(key))).rejects.toMatchObject({
    code: 'signature-invalid',
  });
});

test('the proof in docs/signing.md is made with the enrolment key that stands there', () => {
  const statement = enrolmentStatement({ deviceId: block('device-id'), deviceNumber: 14 });
  expect(createHmac('sha256', block('enrolment-key')).update(statement).digest('base64url')).toBe(
    block('proof'),
  );
});
