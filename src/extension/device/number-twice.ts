import * as z from 'zod/mini';
import { deviceNumber } from '../../domain/policy/device-number.ts';
import type { NumberFrame } from '../../contracts/stream/stream-frame.ts';
import type { StoredValue } from '../platform/value-store.ts';

/** What the hub last said about another Chromebook with the same number. It holds for that number only. */
export const numberTwice = z.object({ deviceNumber, claimedTwice: z.boolean() });
export type NumberTwice = z.infer<typeof numberTwice>;

/** Its key in `storage.local`: the hub tells it once and not again after a restart. */
export const numberTwiceKey = 'numberTwice';

/** Keeps what the hub says of the number; the same word again writes nothing. */
export async function heedNumberFrame(
  kept: StoredValue<NumberTwice>,
  { deviceNumber: number, claimedTwice }: NumberFrame,
): Promise<void> {
  const before = await kept.read();
  if (before?.deviceNumber === number && before.claimedTwice === claimedTwice) return;
  await kept.write({ deviceNumber: number, claimedTwice });
}

/** Whether another Chromebook says this number. */
export function isSaidTwice(number: number | null, told: NumberTwice | undefined): boolean {
  return told !== undefined && told.claimedTwice && told.deviceNumber === number;
}
