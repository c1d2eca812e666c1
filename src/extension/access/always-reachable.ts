/**
 * Reachable in every state, each with all its subdomains (design, truth 3): where a child can find help (needs 7)
 * and where an account signs in.
 */
export const alwaysReachableHosts = [
  'childline.org.uk',
  'ceop.police.uk',
  'accounts.google.com',
  'login.microsoftonline.com',
  'login.live.com',
] as const;
