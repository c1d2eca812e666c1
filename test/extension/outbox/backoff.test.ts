import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { backoffMs } from '../../../src/extension/outbox/backoff.ts';

it('waits from half a second to a minute, longer with every failure, and not all devices equally long', () => {
  expect(backoffMs(1, 0)).toBe(500);
  expect(backoffMs(1, 1)).toBe(1_000);
  expect(backoffMs(4, 0.5)).toBe(6_000);
  expect(backoffMs(1_000, 1)).toBe(60_000);
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 100 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (failures, random) => {
        const ms = backoffMs(failures, random);
        expect(ms).toBeGreaterThanOrEqual(500);
        expect(ms).toBeLessThanOrEqual(60_000);
        expect(backoffMs(failures + 1, random)).toBeGreaterThanOrEqual(ms);
      },
    ),
  );
});
