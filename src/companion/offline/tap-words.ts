import { clockWords } from '../browser/time-words.ts';
import type { SentTap, TapAction, WaitingTap } from './waiting-tap.ts';

const actionWords: Record<TapAction, string> = {
  seen: 'seen',
  'on-my-way': 'on my way',
  'shield-lifted': 'lift the shield',
  'passed-to-dsl': 'pass it to the DSL',
};

/** `14: on my way, 10:42`. */
export function tapWords({ deviceNumber, action, tappedAt }: WaitingTap, now: number): string {
  const who = deviceNumber === null ? 'No number' : String(deviceNumber);
  return `${who}: ${actionWords[action]}, ${clockWords(tappedAt, now)}`;
}

/** What became of it, where that is worth a word. */
export const becameWords: Record<Exclude<SentTap['became'], 'done'>, string> = {
  'lifted-meanwhile': 'The shield had been lifted meanwhile. That stands, and your tap is on record.',
  'too-late-to-say-coming':
    'Too late to tell the child that you are coming. The child’s screen says that somebody has seen it.',
  refused: 'The hub did not take it: the press is unknown, or it is not yours to answer any more.',
};
