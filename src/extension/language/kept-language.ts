import * as z from 'zod/mini';
import { pupilLanguage } from '../../domain/policy/pupil-language.ts';

/** The language of the child who sits here. The worker alone writes it; pages read it when they open and follow it. */
export const keptLanguage = z.object({
  /** The session in which it holds. */
  session: z.string(),
  /** What the school lets pupils choose from, in its order. */
  accepted: z.array(pupilLanguage),
  /** What the child chose. */
  chosen: z.optional(pupilLanguage),
  inForce: pupilLanguage,
});
export type KeptLanguage = z.infer<typeof keptLanguage>;
