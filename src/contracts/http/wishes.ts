import * as z from 'zod/mini';
import { lessonSite } from '../../domain/lessons/lesson-action.ts';
import { deviceNumber } from '../../domain/policy/device-number.ts';
import { lessonsPath } from './lessons.ts';

/** `GET`: which sites the children of a lesson asked for; it is opened by a deliberate tap. `POST`: answers one, for all of them. */
export const wishesPath = (lessonId: string) => `${lessonsPath}/${lessonId}/wishes`;

/** One site, asked for by some children and answered once. Addresses are hostile text. */
export const siteWish = z.looseObject({
  site: z.string(),
  /** The addresses below it that were asked for, the newest first, a few of them. */
  addresses: z.array(z.string()),
  /** Why it was refused, of the newest wish: a code of the decision, or of a newer one. */
  reason: z.string(),
  /** Chromebooks that asked; one without a number is not named. */
  numbers: z.array(deviceNumber),
  chromebooks: z.int(),
  newestAt: z.iso.datetime(),
  answer: z.optional(z.enum(['opened', 'refused'])),
});
export type SiteWish = z.infer<typeof siteWish>;

export const wishesResponse = z.looseObject({ wishes: z.array(siteWish) });

export const answerWishRequest = z.strictObject({
  site: lessonSite,
  answer: z.enum(['opened', 'refused']),
});
export type AnswerWishRequest = z.infer<typeof answerWishRequest>;
