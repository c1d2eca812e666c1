import { expect, test } from 'vitest';
import { boardsComeBackWithinMs, whoIsOnDuty } from '../../../src/hub/climbing/who-is-on-duty.ts';

const start = Date.parse('2026-11-27T10:42:00.000Z');
const onDutyAt = () => {
  const { isKnown } = whoIsOnDuty(() => new Set(), new Date(start));
  return (afterMs: number) => isKnown(new Date(start + afterMs));
};

test('who is on duty is known once boards had the time to come back', () => {
  const isKnown = onDutyAt();
  expect([0, boardsComeBackWithinMs - 1, boardsComeBackWithinMs].map(isKnown)).toEqual([false, false, true]);
});

test('a clock that is set back by an hour after the start does not make it unknown for an hour', () => {
  expect(onDutyAt()(-3_600_000)).toBe(true);
  const isKnown = onDutyAt();
  expect([boardsComeBackWithinMs, 0, -1_000].map(isKnown)).toEqual([true, true, true]);
});
