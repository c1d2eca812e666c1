import { deviceNumber } from '../policy/device-number.ts';

/**
 * The number in a cell: `14`, `014`, or as an asset id `LD-014`.
 *
 * @returns null for an empty cell, undefined when there is something else in it, or no number from 1 to 9,999.
 */
export function numberOfCell(cell: string): number | null | undefined {
  const written = cell.trim();
  if (written === '') return null;
  const digits = /^(?:[a-z][a-z ]*[-_ ]?)?(\d{1,12})$/i.exec(written)?.[1];
  const parsed = deviceNumber.safeParse(Number(digits));
  return parsed.success ? parsed.data : undefined;
}
