import * as z from 'zod/mini';
import { classColour } from '../../domain/policy/class-colour.ts';
import { deviceNumber } from '../../domain/policy/device-number.ts';

/** `GET`: who had a number at a time, in each class that uses it. The look is recorded for each class that is answered. */
export const numberHoldersPath = '/api/register/holders';
export const numberHoldersQuery = z.strictObject({
  number: z.coerce.number().check(z.int(), z.gte(1), z.lte(9_999)),
  /** Now, where it is left out. */
  at: z.optional(z.iso.datetime()),
  /** This class alone. */
  classId: z.optional(z.uuidv7()),
});
export type NumberHoldersQuery = z.infer<typeof numberHoldersQuery>;

/** @param query with times as ISO 8601 in UTC. A name is never part of an address. */
export function numberHoldersAddress({ number, at, classId }: NumberHoldersQuery): string {
  const query = [`number=${number}`];
  if (at !== undefined) query.push(`at=${at}`);
  if (classId !== undefined) query.push(`classId=${classId}`);
  return `${numberHoldersPath}?${query.join('&')}`;
}

export const numberHolder = z.looseObject({
  classId: z.uuidv7(),
  className: z.string(),
  classColour,
  /** The class was in a lesson at that time: of several classes with one number, most likely this one. */
  inLesson: z.boolean(),
  /** null for a child who left and whose name was erased. */
  name: z.nullable(z.string()),
  from: z.iso.datetime(),
  /** null while the child still has the number. */
  until: z.nullable(z.iso.datetime()),
});
export type NumberHolder = z.infer<typeof numberHolder>;
export const numberHoldersResponse = z.looseObject({
  number: deviceNumber,
  at: z.iso.datetime(),
  holders: z.array(numberHolder),
});
export type NumberHoldersResponse = z.infer<typeof numberHoldersResponse>;
