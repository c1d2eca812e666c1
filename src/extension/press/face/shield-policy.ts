import * as z from 'zod/mini';
import { mistakeChoices } from '../../../domain/policy/after-lesson.ts';
import { helpLink } from '../../../domain/policy/help-link.ts';
import { keptPolicyKey } from '../../access/kept-policy-key.ts';
import { storedValue } from '../../platform/value-store.ts';

/** The part of the last good policy that the shield heeds. The worker has judged it; the page reads it loosely. */
export const shieldPolicy = storedValue(
  'local',
  keptPolicyKey,
  z.object({
    policy: z.object({
      pressedByMistake: z.optional(z.enum(mistakeChoices)),
      lidCloseKeepsAwake: z.optional(z.boolean()),
      helpLinks: z.optional(z.array(helpLink)),
    }),
  }),
);
