/** An address without its `user:password@`, which is a secret and no evidence. Anything else stays as it was written. */
export function withoutCredentials(address: string): string {
  return address.replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/?#\\]*@/i, '$1');
}
