/**
 * A list that says the same as the one before it is that one, so that nothing is drawn again for it.
 */
export function asBefore<T>(before: readonly T[], now: readonly T[]): readonly T[] {
  return before.length === now.length && now.every((item, index) => item === before[index]) ? before : now;
}
