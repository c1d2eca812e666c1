import { toBase64Url } from './base64.ts';

/** SHA-256 as 43 characters of base64url without padding: the form of every hash in an event. */
export async function sha256Base64Url(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return toBase64Url(await crypto.subtle.digest('SHA-256', bytes));
}
