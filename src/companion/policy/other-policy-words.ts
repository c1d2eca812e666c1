import type { ChromebooksByPolicy } from '../../contracts/http/school-policy.ts';
import { numbersWords } from '../lesson/numbers-words.ts';

/**
 * What has to be said of Chromebooks that have another policy than the hub knows.
 *
 * @param whose the name of a class; without it, the whole school is meant.
 * @returns undefined where all that spoke have the same.
 */
export function otherPolicyWords(
  { same, other, unsaid }: ChromebooksByPolicy,
  whose?: string,
): string | undefined {
  const of = whose === undefined ? '' : ` of ${whose}`;
  if (other.length > 0) {
    const numbers = other.filter((number) => number !== null);
    const named = numbers.length === 0 ? '' : `: ${numbersWords(numbers)}`;
    const [count, they] =
      other.length === 1 ? ['1 Chromebook', 'it'] : [`${other.length} Chromebooks`, 'they'];
    return `${count}${of} ${other.length === 1 ? 'has' : 'have'} another policy than the hub knows${named}. There it may be different until ${they} and the hub have the same.`;
  }
  if (same > 0) return undefined;
  if (unsaid > 0) return `No Chromebook${of} has said yet which policy it has. On them it may be different.`;
  return `No Chromebook${of} was heard in the last 7 days, so nobody has said that the policy has arrived.`;
}
