/** How a bare server commits: each request by itself, all that came in one turn together, or together in a thread of its own. */
export const bareWays = ['one', 'group', 'thread'] as const;
export type BareWay = (typeof bareWays)[number];
