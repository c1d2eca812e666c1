import * as z from 'zod/mini';
import { lessonModes } from '../decisions/lesson.ts';
import { classColour } from '../policy/class-colour.ts';
import { deviceNumber } from '../policy/device-number.ts';
import { sentLink } from './sent-link.ts';

/** An adult in a record: who did it. */
export const byAdult = z.looseObject({ adultId: z.string(), name: z.string() });
export type ByAdult = z.infer<typeof byAdult>;

/** A Chromebook without internet, and why. */
export const withdrawnNumber = z.looseObject({
  number: deviceNumber,
  reason: z.string(),
  by: byAdult,
  at: z.iso.datetime(),
});
export type WithdrawnNumber = z.infer<typeof withdrawnNumber>;

/** A lesson of one class, as the hub keeps it and adults see it. Times by the hub's clock. */
export const classLesson = z.looseObject({
  lessonId: z.uuidv7(),
  /** Ascends over all that a hub ever said of lessons. */
  version: z.int().check(z.positive()),
  classId: z.uuidv7(),
  className: z.string(),
  classColour,
  mode: z.enum(lessonModes),
  startedAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  /** Absent while it runs. */
  ended: z.optional(z.looseObject({ at: z.iso.datetime(), how: z.enum(['by-adult', 'lapsed']) })),
  startedBy: byAdult,
  sent: z.array(sentLink),
  /** How often something was sent. */
  sendings: z.int(),
  opened: z.array(z.string()),
  eyesUp: z.boolean(),
  withdrawn: z.array(withdrawnNumber),
  /** Sites that children asked for and nobody has answered yet, and how many Chromebooks asked. Which, opens by a deliberate tap. */
  wishes: z.optional(z.looseObject({ sites: z.int(), chromebooks: z.int() })),
});
export type ClassLesson = z.infer<typeof classLesson>;

/** Whether a lesson still holds. One that has run out holds nothing, whether or not somebody has noticed. */
export function isRunning(lesson: Pick<ClassLesson, 'ended' | 'endsAt'>, nowMs: number): boolean {
  return lesson.ended === undefined && nowMs < Date.parse(lesson.endsAt);
}
