/** The kinds of sites that a preset closes as a whole, in the order in which a computing lead reads them. */
export const categoryNames = [
  'social',
  'chat',
  'games',
  'ai-chat',
  'proxies-vpn',
  'translation',
  'archive',
  'reader',
  'downloads',
] as const;
export type CategoryName = (typeof categoryNames)[number];

/** A kind of sites, and well-known hosts of it. No list is whole: the filter of record stands beneath it. */
export type Category = {
  readonly name: CategoryName;
  /** For the people who choose: what is in it. */
  readonly title: string;
  /** Canonical, without what lies under another of them; each stands with its subdomains. */
  readonly hosts: readonly string[];
  /** Hosts under one of `hosts` that are something else, such as a school edition. */
  readonly except: readonly string[];
  readonly source: string;
  readonly licence: string;
};
