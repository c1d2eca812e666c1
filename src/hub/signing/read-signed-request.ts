import { createHash, verify, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import { CodedError } from '../../contracts/errors/coded-error.ts';
import {
  readSignatureHeaders,
  signatureBase,
  type ReadSignature,
} from '../../contracts/signing/http-signature.ts';
import { readBody, type BodyFaults } from '../web/read-body.ts';

const verifySignature = promisify(verify);

/** A request whose body is the one that was signed, with a key that is still to be looked up and tried. */
export type SignedRequestBody = { body: Buffer; path: string; signature: ReadSignature };

/** Whether a request looks as if a device had signed it, well or badly. */
export function looksSigned(request: Request): boolean {
  return request.headers.has('signature') || request.headers.has('signature-input');
}

/** @throws CodedError `signature-missing` when a header is missing or not of the profile (docs/signing.md). */
export function readSignature(request: Request): ReadSignature {
  const signature = readSignatureHeaders((name) => request.headers.get(name) ?? undefined);
  if (!signature) throw new CodedError('signature-missing');
  return signature;
}

/**
 * Reads a signed body and holds it to its digest.
 *
 * @throws CodedError one of `faults`, or `batch-digest-mismatch`.
 */
export async function readSignedBody(
  request: Request,
  signature: ReadSignature,
  maximumBytes: number,
  faults: BodyFaults,
): Promise<SignedRequestBody> {
  const body = await readBody(request, maximumBytes, faults);
  const digest = createHash('sha256').update(body).digest('base64');
  if (digest !== signature.digest) throw new CodedError('batch-digest-mismatch');
  return { body, path: new URL(request.url).pathname, signature };
}

/** @throws CodedError `signature-invalid`. */
export async function checkSignature(request: SignedRequestBody, key: KeyObject): Promise<void> {
  const { path, signature } = request;
  const base = signatureBase({ method: 'POST', path, digest: signature.digest }, signature.parameters);
  const genuine = await verifySignature(
    'sha256',
    Buffer.from(base, 'utf8'),
    { key, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature.signature, 'base64'),
  );
  if (!genuine) throw new CodedError('signature-invalid');
}
