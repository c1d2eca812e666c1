import type { Role } from '../people/role.ts';

/**
 * Whom a press calls, one after the other, while no person has seen it: whoever runs the lesson of its class, other teachers on duty, the
 * office, the DSL and deputies, the head.
 */
export const rungs = ['class-teacher', 'on-duty', 'office', 'dsl', 'head'] as const;
export type Rung = (typeof rungs)[number];

/** Rungs that are held by role alone, and the roles. */
export const rolesOfRung = {
  office: ['office'],
  dsl: ['dsl', 'deputy-dsl'],
  head: ['head'],
} as const satisfies Partial<Record<Rung, readonly Role[]>>;
export type RungByRole = keyof typeof rolesOfRung;

/** Who counts as on duty where they run a lesson or have the board open. */
export const rolesOnDuty: readonly Role[] = ['teacher', 'supply'];

/** Whom a child's word about a grown-up calls: past everybody whom it might be about, as far as anybody can know. */
export const rungsForDsl = ['dsl', 'head'] as const satisfies readonly Rung[];

/** Each rung has so long, in milliseconds, before the next is called (issue: "nobody has seen an alert for two minutes"). */
export const climbsAfterMs = 120_000;
