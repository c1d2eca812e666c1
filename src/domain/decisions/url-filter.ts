/** One entry of a site list, in the format of Chrome's URLBlocklist and URLAllowlist, taken apart. */
export type UrlFilter = {
  /** As the school wrote it. */
  readonly entry: string;
  /** The list it stands in, in words for people: `allowedSites`, `blockedSites of class blue`. */
  readonly list: string;
  readonly allow: boolean;
  /** Without the colon; undefined for any scheme. */
  readonly scheme: string | undefined;
  /** Empty for every host. */
  readonly host: string;
  /** This host alone, rather than with all that lies under it. */
  readonly exact: boolean;
  /** What Chrome compares when two filters match: with a dot at its end, a host counts as longer. */
  readonly hostLength: number;
  /** Undefined for any port. */
  readonly port: number | undefined;
  /** A prefix, compared with case; empty for every path. */
  readonly path: string;
  readonly query: readonly QueryCondition[];
};

/** One token of a filter's query. */
export type QueryCondition = {
  /** What a token of the address starts with: `v=`, or a whole key. */
  readonly start: string;
  /** What follows it: with `&` as its last character where the token has to end there. */
  readonly rest: string;
  /** An allow entry holds only when every token with this start goes on like this. */
  readonly every: boolean;
};

/** `*` and nothing else in a block list: the lowest of all filters, which leaves Chrome's own pages alone. */
export function isBlockEverything(filter: UrlFilter): boolean {
  return !filter.allow && isBare(filter) && filter.host === '' && filter.scheme === undefined;
}

/** Whether the filter names hosts and schemes only, neither port, path nor query. */
export function isBare(filter: UrlFilter): boolean {
  return filter.path === '' && filter.query.length === 0 && filter.port === undefined;
}
