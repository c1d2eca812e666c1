/** One of Chrome's own policies that stands beside the extension, and the hole that it closes. */
export type ChromePolicy = {
  readonly name: string;
  readonly value: unknown;
  /** What a child could do without it. */
  readonly closes: string;
};
