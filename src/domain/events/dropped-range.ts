import * as z from 'zod/mini';

/** Events of the routine lane that the device had to give up for want of room, both ends among them. Reports are never given up. */
export const eventsDroppedDetails = z
  .strictObject({
    from: z.int().check(z.positive()),
    to: z.int().check(z.positive()),
    count: z.int().check(z.positive()),
  })
  .check(z.refine(({ from, to, count }) => count === to - from + 1, { error: 'must count its range' }));
export type DroppedRange = Pick<z.infer<typeof eventsDroppedDetails>, 'from' | 'to'>;

/** Whether every place of a gap lies in a range that the device named. */
export function isGivenUp(gap: DroppedRange, dropped: readonly DroppedRange[]): boolean {
  let from = gap.from;
  while (from <= gap.to) {
    const covering = dropped.filter((range) => range.from <= from && range.to >= from);
    if (covering.length === 0) return false;
    from = Math.max(...covering.map(({ to }) => to)) + 1;
  }
  return true;
}
