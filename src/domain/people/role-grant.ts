import * as z from 'zod/mini';
import { role, type Role } from './role.ts';

/** A supply teacher's account ends by itself after at most so many days: a term. */
export const longestSupplyDays = 100;

/** A role as it is given. Supply is for one class, until a time; every other role is for the school, until it is taken away. */
export const roleGrant = z
  .strictObject({
    role,
    classId: z.optional(z.uuidv7()),
    until: z.optional(z.iso.datetime()),
  })
  .check(
    z.refine(
      (grant) => isWholeFor(grant.role, grant),
      'supply has a class and an end, no other role has them',
    ),
  );
export type RoleGrant = z.infer<typeof roleGrant>;

function isWholeFor(
  given: Role,
  grant: { classId?: string | undefined; until?: string | undefined },
): boolean {
  const isSupply = given === 'supply';
  return (grant.classId !== undefined) === isSupply && (grant.until !== undefined) === isSupply;
}
