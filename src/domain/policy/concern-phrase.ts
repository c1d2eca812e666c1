import * as z from 'zod/mini';
import { concernCategories } from '../concerns/concern.ts';

/** A phrase of the school's own that is a concern when a child searches for it, with its category. */
export const ownConcernPhrase = z.strictObject({
  phrase: z.string().check(z.minLength(2), z.maxLength(100)),
  category: z.enum(concernCategories),
});
export type OwnConcernPhrase = z.infer<typeof ownConcernPhrase>;
