import * as z from 'zod/mini';
import {
  signatureBase,
  signatureHeaders,
  signatureParameters,
} from '../../contracts/signing/http-signature.ts';
import { errorResponse } from '../../contracts/errors/error-response.ts';
import type { Identity } from './identity.ts';
import { toBase64, toBase64Url } from './base64.ts';

/** The hub said no. `code` is of the error catalogue, or of a newer one; `status` is the HTTP status. */
export class HubRefusal extends Error {
  readonly code: string;
  readonly status: number;

  constructor(code: string, status: number) {
    super(code);
    this.name = 'HubRefusal';
    this.code = code;
    this.status = status;
  }
}

/** Longest wait for an answer of the hub, in milliseconds. */
const answersWithinMs = 10_000;

export type SignedPost = <S extends z.ZodMiniType>(
  request: { hubAddress: string; path: string; contentType: string; body: string | Uint8Array<ArrayBuffer> },
  response: S,
) => Promise<z.output<S>>;

type Parts = {
  fetch: typeof fetch;
  identity: () => Promise<Identity>;
  now: () => number;
  randomBytes: (length: number) => Uint8Array;
};

/**
 * Signs a request as docs/signing.md says, sends it and reads the answer.
 *
 * @returns a SignedPost that throws HubRefusal when the hub answered with an error, TypeError or a DOMException when it could not be
 *   reached, and ZodError when it answered something else than it should.
 */
export function createSignedPost({ fetch, identity, now, randomBytes }: Parts): SignedPost {
  return async ({ hubAddress, path, contentType, body }, response) => {
    const { deviceId, sign } = await identity();
    const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
    const digest = toBase64(await crypto.subtle.digest('SHA-256', bytes));
    const parameters = signatureParameters({
      createdSeconds: Math.floor(now() / 1_000),
      nonce: toBase64Url(randomBytes(16)),
      deviceId,
    });
    const signature = await sign(signatureBase({ method: 'POST', path, digest }, parameters));
    const answer = await fetch(hubAddress + path, {
      method: 'POST',
      headers: { 'content-type': contentType, ...signatureHeaders(digest, parameters, signature) },
      body: bytes,
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      signal: AbortSignal.timeout(answersWithinMs),
    });
    if (!answer.ok) throw new HubRefusal(await codeOf(answer), answer.status);
    return response.parse(await answer.json());
  };
}

/** A proxy in between may answer instead of the hub; then there is only the status. */
async function codeOf(answer: Response): Promise<string> {
  const body = await answer.json().catch(() => undefined);
  const parsed = errorResponse.safeParse(body);
  return parsed.success ? parsed.data.error.code : `http-${answer.status}`;
}
