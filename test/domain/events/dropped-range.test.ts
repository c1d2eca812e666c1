import { expect, it } from 'vitest';
import { judgeLink } from '../../../src/domain/events/event-chain.ts';
import { eventsDroppedDetails, isGivenUp } from '../../../src/domain/events/dropped-range.ts';

it.each([
  [[{ from: 2, to: 4 }], true],
  [[{ from: 1, to: 9 }], true],
  [
    [
      { from: 2, to: 3 },
      { from: 4, to: 4 },
    ],
    true,
  ],
  [
    [
      { from: 4, to: 4 },
      { from: 1, to: 3 },
    ],
    true,
  ],
  [[{ from: 2, to: 3 }], false],
  [[{ from: 3, to: 4 }], false],
  [[], false],
])('places 2 to 4 with %j given up: %s', (dropped, expected) => {
  expect(isGivenUp({ from: 2, to: 4 }, dropped)).toBe(expected);
  const link = judgeLink({ sequence: 1, hash: 'a' }, { sequence: 5, previousHash: 'd' }, dropped);
  expect(link).toBe(expected ? 'after-drop' : 'gap-before');
});

it('a range that does not count itself is refused', () => {
  expect(eventsDroppedDetails.safeParse({ from: 2, to: 4, count: 3 }).success).toBe(true);
  expect(eventsDroppedDetails.safeParse({ from: 4, to: 2, count: -1 }).success).toBe(false);
  expect(eventsDroppedDetails.safeParse({ from: 2, to: 4, count: 300 }).success).toBe(false);
});
