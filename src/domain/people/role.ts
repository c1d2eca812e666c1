import * as z from 'zod/mini';

/** What an adult is at the school (needs, "The people"). An adult may hold several. */
export const roles = [
  'teacher',
  'supply',
  'office',
  'computing-lead',
  'dsl',
  'deputy-dsl',
  'head',
  'governor',
  'ict-provider',
] as const;

export const role = z.enum(roles);
export type Role = z.infer<typeof role>;

/** What the one who sets a hub up begins with, so that a school of one adult is whole. */
export const firstRoles = ['computing-lead', 'dsl', 'teacher'] as const satisfies readonly Role[];
