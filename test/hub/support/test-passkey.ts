import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { factorAddedResponse } from '../../../src/contracts/http/own-sign-in.ts';
import { passkeyOptionsResponse } from '../../../src/contracts/http/passkeys.ts';
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

/** An authenticator with one credential, which another one with its key can be a copy of. */
export function testAuthenticator() {
  return { id: randomBytes(16), ...generateKeyPairSync('ec', { namedCurve: 'P-256' }) };
}
export type TestAuthenticator = ReturnType<typeof testAuthenticator>;

/** What a browser or an authenticator says that is not so. */
export type PasskeyLie = { challenge?: string; origin?: string; host?: string; counter?: number };

/** What stands before everything that an authenticator says: for which host, who was there, and how often it was used. */
function headOf(adult: TestAdult, flags: number, { host, counter = 0 }: PasskeyLie): Buffer {
  const count = Buffer.alloc(4);
  count.writeUInt32BE(counter);
  const hash = createHash('sha256').update(host ?? new URL(adult.origin).hostname);
  return Buffer.concat([hash.digest(), Buffer.from([flags]), count]);
}

async function clientDataOf(adult: TestAdult, asked: Response, create: boolean, lie: PasskeyLie) {
  const { challenge } = passkeyOptionsResponse.parse(await asked.json());
  return Buffer.from(
    JSON.stringify({
      type: create ? 'webauthn.create' : 'webauthn.get',
      challenge: lie.challenge ?? challenge,
      origin: lie.origin ?? adult.origin,
      crossOrigin: false,
    }),
  );
}

/** Shows a passkey after a right password (WebAuthn, 7.2). */
export async function showPasskey(adult: TestAdult, authenticator: TestAuthenticator, lie: PasskeyLie = {}) {
  const asked = await adult.call('POST', '/api/sign-in/passkey/options');
  const clientData = await clientDataOf(adult, asked, false, lie);
  // Present and verified.
  const authenticatorData = headOf(adult, 0x05, lie);
  const signed = Buffer.concat([authenticatorData, createHash('sha256').update(clientData).digest()]);
  const id = asText(authenticator.id);
  const credential = {
    id,
    rawId: id,
    type: 'public-key',
    clientExtensionResults: {},
    response: {
      clientDataJSON: asText(clientData),
      authenticatorData: asText(authenticatorData),
      signature: asText(sign('sha256', signed, authenticator.privateKey)),
    },
  };
  const show = () => adult.call('POST', '/api/sign-in/passkey', { credential });
  return { response: await show(), again: show };
}

/** Adds a passkey, as a browser with an authenticator of its own would (WebAuthn, 6.5, without attestation). */
export async function addPasskey(
  adult: TestAdult,
  name = 'My laptop',
  authenticator = testAuthenticator(),
  lie: PasskeyLie = {},
) {
  const asked = await adult.call('POST', '/api/own-sign-in/passkeys/options', { password });
  const { id } = authenticator;
  const { x = '', y = '' } = authenticator.publicKey.export({ format: 'jwk' });
  // A COSE key: kty EC2, alg ES256, crv P-256, x, y.
  const key = Buffer.concat([
    Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]),
    bytes(Buffer.from(x, 'base64url')),
    Buffer.from([0x22]),
    bytes(Buffer.from(y, 'base64url')),
  ]);
  const authenticatorData = Buffer.concat([
    // Present, verified, with a credential of a nameless authenticator.
    headOf(adult, 0x45, lie),
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
  const clientData = await clientDataOf(adult, asked, true, lie);
  return adult.call('POST', '/api/own-sign-in/passkeys', {
    name,
    password,
    credential: {
      id: asText(id),
      rawId: asText(id),
      type: 'public-key',
      clientExtensionResults: {},
      response: {
        clientDataJSON: asText(clientData),
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
