/** Why an address is open. */
export const allowReasons = [
  /** The hub, the helpline, CEOP, sign-in pages, the captive portal: in every state. */
  'always-reachable',
  /** A page of the browser or of this extension, which is no part of the web. */
  'browser-page',
  'staff',
  'exception',
  'approved-engine',
  'needed-by-engine',
  'approved-site',
  'sent-by-teacher',
  'opened-by-teacher',
  'allowed-category',
  'open-web',
] as const;

/** Why an address is answered with another one. */
export const rewriteReasons = ['safe-search'] as const;

/** Why an address is refused. The blocked page has one sentence for each, and a `page-blocked` event carries it. */
export const blockReasons = [
  'no-policy',
  'address-unreadable',
  'scheme-closed',
  /** There is no lesson now, or all eyes are up. */
  'resting',
  /** This one Chromebook has no internet for now. */
  'withdrawn',
  'lesson-nothing',
  'lesson-only-sent',
  'blocked-site',
  'engine-not-approved',
  'search-not-taught',
  'engine-page-closed',
  'category',
  'nested-address',
  'look-alike',
  'ip-address',
  'not-on-list',
] as const;

export type AllowReason = (typeof allowReasons)[number];
export type RewriteReason = (typeof rewriteReasons)[number];
export type BlockReason = (typeof blockReasons)[number];
