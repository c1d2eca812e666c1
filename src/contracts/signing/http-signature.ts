/**
 * How a device signs: HTTP Message Signatures (RFC 9421) with ECDSA P-256 and SHA-256, over the method, the path and
 * the digest of the body (RFC 9530). One profile, spelled out in docs/signing.md; anything else is refused.
 */
export const signatureLabel = 'lids-down';
export const signatureTag = 'lids-down-v1';

/** What a signature covers. */
export type SignedRequest = {
  method: 'POST';
  /** Path without query, as sent. */
  path: string;
  /** base64 of the body's SHA-256. */
  digest: string;
};

export type SignatureParameters = {
  /** Device time in whole seconds. Evidence only; the hub does not trust a child's clock. */
  createdSeconds: number;
  /** 16 random bytes as base64url, so that no two signatures are over the same text. */
  nonce: string;
  /** The id of the device that signs. */
  deviceId: string;
};

/** Value of the `Content-Digest` header. */
export function contentDigest(digest: string): string {
  return `sha-256=:${digest}:`;
}

/** The inner list of `Signature-Input`, with which the signed text ends. */
export function signatureParameters(parameters: SignatureParameters): string {
  const { createdSeconds, nonce, deviceId } = parameters;
  return (
    `("@method" "@path" "content-digest");created=${createdSeconds};nonce="${nonce}";keyid="${deviceId}"` +
    `;alg="ecdsa-p256-sha256";tag="${signatureTag}"`
  );
}

/** RFC 9421, 2.5: the exact text that is signed. */
export function signatureBase(request: SignedRequest, parameters: string): string {
  return [
    `"@method": ${request.method}`,
    `"@path": ${request.path}`,
    `"content-digest": ${contentDigest(request.digest)}`,
    `"@signature-params": ${parameters}`,
  ].join('\n');
}

/** The three headers that carry a signature; `signature` is base64 of its 64 bytes r‖s. */
export function signatureHeaders(
  digest: string,
  parameters: string,
  signature: string,
): Record<string, string> {
  return {
    'content-digest': contentDigest(digest),
    'signature-input': `${signatureLabel}=${parameters}`,
    signature: `${signatureLabel}=:${signature}:`,
  };
}

const inputPattern =
  /^lids-down=(\("@method" "@path" "content-digest"\);created=(\d{1,12});nonce="([A-Za-z0-9_-]{16,64})";keyid="([A-Za-z0-9_-]{43})";alg="ecdsa-p256-sha256";tag="lids-down-v1")$/;
const signaturePattern = /^lids-down=:([A-Za-z0-9+/]{86}==):$/;
const digestPattern = /^sha-256=:([A-Za-z0-9+/]{43}=):$/;

export type ReadSignature = SignatureParameters & { parameters: string; signature: string; digest: string };

/**
 * Reads the three headers.
 *
 * @returns undefined when one is missing or is not of the profile.
 */
export function readSignatureHeaders(
  header: (name: string) => string | undefined,
): ReadSignature | undefined {
  const input = inputPattern.exec(header('signature-input') ?? '');
  const signature = signaturePattern.exec(header('signature') ?? '');
  const digest = digestPattern.exec(header('content-digest') ?? '');
  if (!input?.[1] || !input[3] || !input[4] || !signature?.[1] || !digest?.[1]) return undefined;
  return {
    parameters: input[1],
    createdSeconds: Number(input[2]),
    nonce: input[3],
    deviceId: input[4],
    signature: signature[1],
    digest: digest[1],
  };
}
