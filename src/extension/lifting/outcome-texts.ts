import type { OutcomeAtChromebook } from '../../domain/incidents/outcome.ts';
import type { MessageName } from '../platform/text.ts';

/** What an adult can say was done, by the name of its text. */
export const outcomeTexts = {
  'talked-with-child': 'liftedTalked',
  'page-was-harmless': 'liftedHarmless',
  'pressed-by-mistake': 'liftedMistake',
  'passed-to-dsl': 'liftedDsl',
  'parents-to-be-told': 'liftedParents',
  'something-else': 'liftedElse',
} as const satisfies Record<OutcomeAtChromebook, MessageName>;
