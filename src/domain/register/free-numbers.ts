import { deviceNumber } from '../policy/device-number.ts';

/** Numbers that nobody has, in ascending order: from `from` to the highest that there is, then those below. */
export function* freeNumbers(taken: ReadonlySet<number>, from = 1): Generator<number, void> {
  for (let number = from; deviceNumber.safeParse(number).success; number += 1) {
    if (!taken.has(number)) yield number;
  }
  for (let number = 1; number < from; number += 1) if (!taken.has(number)) yield number;
}

/** The number that a child who comes anew is offered: the first free one of the class's own. @returns undefined when all are taken. */
export function nextFreeNumber(taken: ReadonlySet<number>): number | undefined {
  const lowest = taken.size === 0 ? 1 : Math.min(...taken);
  return freeNumbers(taken, lowest).next().value ?? undefined;
}
