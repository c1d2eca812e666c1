import { deviceNumber } from '../policy/device-number.ts';

/** Most Chromebooks that something can be meant for by number. */
export const maximumNumbers = 100;

/**
 * Reads numbers of Chromebooks as adults write them: `3, 5-8 and 12`.
 *
 * @returns in ascending order, each once; undefined when something in it is no number of a Chromebook, or it is too many.
 */
export function numbersFromText(text: string): number[] | undefined {
  const numbers = new Set<number>();
  for (const part of text.split(/[\s,;]+|\band\b/i)) {
    if (part === '') continue;
    const [, first, last = first] = /^(\d{1,4})(?:[-–](\d{1,4}))?$/.exec(part) ?? [];
    const [from, to] = [Number(first), Number(last)];
    if (!isNumber(from) || !isNumber(to) || from > to || to - from >= maximumNumbers) return undefined;
    for (let number = from; number <= to; number += 1) numbers.add(number);
    if (numbers.size > maximumNumbers) return undefined;
  }
  return [...numbers].sort((one, other) => one - other);
}

function isNumber(number: number): boolean {
  return deviceNumber.safeParse(number).success;
}
