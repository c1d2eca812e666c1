/** Histories that once found a fault, and what it was; each stays. */
export const keptSeeds: readonly { seed: number; found: string }[] = [
  { seed: 378, found: 'an event that came late, given up on its way, was called a fork' },
];
