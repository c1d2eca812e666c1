import * as z from 'zod/mini';
import { lessonModes } from '../decisions/lesson.ts';
import { classColour } from '../policy/class-colour.ts';
import { deviceNumber } from '../policy/device-number.ts';
import { keyStage } from '../policy/key-stage.ts';
import { lessonMinutes } from './lesson-minutes.ts';

/** A class as adults write it down. Its colour is the one with which it logs in; policy says what that colour may open. */
export const writtenClass = z.strictObject({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(60)),
  colour: classColour,
  keyStage,
});
export type WrittenClass = z.infer<typeof writtenClass>;

/** A class of the school, as the hub knows it. */
export const schoolClass = z.looseObject({
  classId: z.uuidv7(),
  name: z.string(),
  colour: classColour,
  keyStage,
  /** How its last lesson was started, so that the next one takes two taps. */
  lastLesson: z.optional(z.looseObject({ mode: z.enum(lessonModes), minutes: lessonMinutes })),
  /** Numbers of its register, in their order; no name. Absent: it has none. */
  numbers: z.optional(z.array(deviceNumber)),
  /** The class is no longer; what was recorded of it stays. */
  putAway: z.optional(z.boolean()),
});
export type SchoolClass = z.infer<typeof schoolClass>;
