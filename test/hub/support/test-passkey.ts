import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto';
import { factorAddedResponse } from '../../../src/contracts/http/own-sign-in.ts';
import { testAdult, type TestAdult } from './test-adult.ts';

const { password } = testAdult;
const asText = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');

/** Byte strings and texts of CBOR (RFC 8949), up to 255 bytes long. */
function headed(major: number, bytes: Buffer): Buffer {
  const { length } = bytes;
  if (length < 24) return Buffer.concat([Buffer.from([(major << 5) | length]), bytes]);
  return Buffer.concat([Buffer.from([(major << 5) | 24, length]), bytes]);
}
const bytes = (value: Buffer) => headed(2, value);
const text = (value: string) => headed(3, Buffer.from(value));

/** Adds a passkey, as a browser with an authenticator of its own would (WebAuthn, 6.5, without attestation). */
export async function addPasskey(adult: TestAdult, name = 'My laptop') {
  const asked = await adult.call('POST', '/api/own-sign-in/passkeys/options', { password });
  const { challenge } = (await asked.json()) as { challenge: string };
  const id = randomBytes(16);
  const { x = '', y = '' } = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({
    format: 'jwk',
  });
  // A COSE key: kty EC2, alg ES256, crv P-256, x, y.
  const key = Buffer.concat([
    Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]),
    bytes(Buffer.from(x, 'base64url')),
    Buffer.from([0x22]),
    bytes(Buffer.from(y, 'base64url')),
  ]);
  const authenticatorData = Buffer.concat([
    createHash('sha256').update(new URL(adult.origin).hostname).digest(),
    // Present, verified, with a credential; then the counter and a nameless authenticator.
    Buffer.from([0x45, 0, 0, 0, 0]),
    Buffer.alloc(16),
    Buffer.from([0, id.length]),
    id,
    key,
  ]);
  const attestation = Buffer.concat([
    Buffer.from([0xa3]),
    text('fmt'),
    text('none'),
    text('attStmt'),
    Buffer.from([0xa0]),
    text('authData'),
    bytes(authenticatorData),
  ]);
  const clientData = { type: 'webauthn.create', challenge, origin: adult.origin, crossOrigin: false };
  return adult.call('POST', '/api/own-sign-in/passkeys', {
    name,
    password,
    credential: {
      id: asText(id),
      rawId: asText(id),
      type: 'public-key',
      clientExtensionResults: {},
      response: {
        clientDataJSON: asText(Buffer.from(JSON.stringify(clientData))),
        attestationObject: asText(attestation),
        transports: ['internal'],
      },
    },
  });
}

/** What the hub answered, where it took the passkey. */
export async function addedPasskey(adult: TestAdult) {
  const answer = await addPasskey(adult);
  if (!answer.ok) throw new Error(`no passkey: ${await answer.text()}`);
  return factorAddedResponse.parse(await answer.json());
}
