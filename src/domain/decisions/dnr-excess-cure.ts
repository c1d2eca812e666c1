import type { DnrExcess } from './dnr-limits.ts';

const things: Record<DnrExcess['limit'], { what: string; cure: string }> = {
  rules: { what: 'rules', cure: 'Name whole hosts rather than paths and queries.' },
  unsafeRules: {
    what: 'rules that block or rewrite',
    cure: 'Name whole hosts rather than paths and queries.',
  },
  regexRules: {
    what: 'rules with a query, a port or a single host',
    cure: 'Name whole hosts, or take entries together under a shorter path.',
  },
};

/** A limit of Chrome that is exceeded, in words for people: the count, the limit, and what to do. */
export function dnrExcessCure({ limit, most, count }: DnrExcess): string {
  const { what, cure } = things[limit];
  return `Needs ${count} ${what}; Chrome takes ${most}. ${cure}`;
}
