import { describe, expect, it } from 'vitest';
import {
  readSignatureHeaders,
  signatureBase,
  signatureHeaders,
  signatureParameters,
} from '../../src/contracts/signing/http-signature.ts';

const digest = 'A'.repeat(43) + '=';
const parameters = signatureParameters({
  createdSeconds: 1_772_448_120,
  nonce: 'n'.repeat(22),
  deviceId: 'd'.repeat(43),
});
const headers = signatureHeaders(digest, parameters, 'S'.repeat(86) + '==');

describe('a signed request', () => {
  it('is signed over method, path and digest, as RFC 9421 writes them', () => {
    expect(signatureBase({ method: 'POST', path: '/api/events', digest }, parameters)).toBe(
      [
        '"@method": POST',
        '"@path": /api/events',
        `"content-digest": sha-256=:${digest}:`,
        `"@signature-params": ${parameters}`,
      ].join('\n'),
    );
  });

  it('is read back from its headers', () => {
    expect(readSignatureHeaders((name) => headers[name])).toMatchObject({
      parameters,
      digest,
      deviceId: 'd'.repeat(43),
      nonce: 'n'.repeat(22),
      createdSeconds: 1_772_448_120,
    });
  });

  it.each([
    ['another algorithm', { 'signature-input': headers['signature-input']?.replace('p256', 'p384') }],
    ['fewer things covered', { 'signature-input': headers['signature-input']?.replace(' "@path"', '') }],
    ['another label', { signature: headers['signature']?.replace('lids-down', 'other') }],
    ['a second signature', { signature: `${headers['signature']}, x=:AAAA:` }],
    ['no digest', { 'content-digest': undefined }],
    ['a short signature', { signature: 'lids-down=:AAAA:' }],
  ])('is not of the profile with %s', (_, change) => {
    const changed: Record<string, string | undefined> = { ...headers, ...change };
    expect(readSignatureHeaders((name) => changed[name])).toBeUndefined();
  });
});
