import * as z from 'zod/mini';
import { maximumAddressLength } from '../../domain/events/event-limits.ts';
import { deviceNumber } from '../../domain/policy/device-number.ts';
import { chromebooksByPolicy } from './school-policy.ts';

/** "What would my class see?" The hub answers by the policy that it knows, and keeps nothing of what was tried. */
export const previewPath = '/api/preview';

export const previewRequest = z.strictObject({
  classId: z.uuidv7(),
  tried: z.string().check(z.trim(), z.minLength(1), z.maxLength(maximumAddressLength)),
  /** As the Chromebook with this number sees it, which counts what the lesson sent to some numbers alone. */
  number: z.optional(deviceNumber),
});

/** What would become of it; the words are the screen's. */
export const previewAnswer = z.looseObject({
  kind: z.enum(['address', 'search']),
  /** Absent where the class has no engine to search with. */
  address: z.optional(z.string()),
  engine: z.optional(z.string()),
  decision: z.optional(
    z.looseObject({
      action: z.enum(['allow', 'rewrite', 'block']),
      reason: z.string(),
      /** Which entry of the policy says so. */
      rule: z.optional(z.string()),
      /** The strict address that opens in its place. */
      target: z.optional(z.string()),
    }),
  ),
  /** What a refused search is offered. */
  offer: z.optional(z.looseObject({ engine: z.string(), address: z.string() })),
  /** A calm page comes in its place; or it goes on as decided, and an adult is told. */
  concern: z.optional(z.enum(['kindness', 'notice'])),
});
export type PreviewAnswer = z.infer<typeof previewAnswer>;

export const previewResponse = z.looseObject({
  /** Null: the hub was told no policy, so it cannot say anything. */
  policy: z.nullable(
    z.looseObject({
      at: z.iso.datetime(),
      /** Whether it has a class of this colour; if not, `heldAs` is the strictest one, which a Chromebook then takes. */
      hasClass: z.boolean(),
      heldAs: z.nullable(z.string()),
    }),
  ),
  /** By the lesson that runs where one does, else by policy alone. */
  answer: z.nullable(previewAnswer),
  /** Where a lesson runs and makes a difference: what policy alone would say. */
  withoutLesson: z.nullable(previewAnswer),
  inLesson: z.boolean(),
  /** Pages rest at this moment, since there is no lesson. The answer is what a lesson would see. */
  restsNow: z.boolean(),
  chromebooks: chromebooksByPolicy,
});
export type PreviewResponse = z.infer<typeof previewResponse>;
