/** An address as the URL standard reads it, cut into the parts that decisions are made of. */
export type ParsedAddress = {
  /** Without the colon: `https`. */
  readonly scheme: string;
  /**
   * Lower case, punycode, without trailing dots; an IPv4 address in four decimal parts, an IPv6 address compressed
   * and in brackets. Empty where the scheme has no host (`data:`).
   */
  readonly host: string;
  /** Whether the host is an IP address rather than a name. */
  readonly isIp: boolean;
  /** The port that is asked: the one written, or the scheme's own. Undefined where the scheme has none. */
  readonly port: number | undefined;
  /** From the first slash, percent-encoding as written. */
  readonly path: string;
  /** Without the question mark; empty when there is none. */
  readonly query: string;
  /** Without the hash sign; empty when there is none. */
  readonly fragment: string;
  /** The whole address in its canonical form, without user and password. */
  readonly text: string;
};
