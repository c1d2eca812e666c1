/**
 * The few members of the web platform that pure code uses: the address parser of the URL standard, which Chrome's
 * worker, the companion and Node all carry. See docs/decisions/0010-domain-uses-url.md.
 */
declare class URL {
  static parse(address: string, base?: string): URL | null;
  readonly href: string;
  readonly protocol: string;
  readonly username: string;
  readonly password: string;
  readonly hostname: string;
  readonly port: string;
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
}

/** The decoder of the encoding standard, which the same three carry. */
declare class TextDecoder {
  constructor(encoding: string, options?: { fatal?: boolean });
  decode(bytes: Uint8Array): string;
}
