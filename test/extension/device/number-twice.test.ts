import { expect, it } from 'vitest';
import { numberFrame } from '../../../src/contracts/stream/stream-frame.ts';
import {
  heedNumberFrame,
  isSaidTwice,
  type NumberTwice,
} from '../../../src/extension/device/number-twice.ts';
import { memoryValue } from '../fixtures/in-memory.ts';

const frame = (deviceNumber: number, claimedTwice: boolean) =>
  numberFrame.parse({ type: 'number', id: 1, deviceNumber, claimedTwice });

it('a number that another Chromebook says too is known for that number, until the hub says otherwise', async () => {
  const kept = memoryValue<NumberTwice>();
  expect(isSaidTwice(14, kept.value)).toBe(false);
  await heedNumberFrame(kept, frame(14, true));
  expect(isSaidTwice(14, kept.value)).toBe(true);
  expect(isSaidTwice(15, kept.value)).toBe(false);
  expect(isSaidTwice(null, kept.value)).toBe(false);
  await heedNumberFrame(kept, frame(14, false));
  expect(isSaidTwice(14, kept.value)).toBe(false);
});
