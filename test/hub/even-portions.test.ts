import { expect, test } from 'vitest';
import { intakeGate } from '../../src/hub/intake/intake-gate.ts';
import { evenPortions } from '../../src/hub/store/even-portions.ts';

test('a list is cut into portions of few sizes, in order, with nothing lost', () => {
  for (const length of [0, 1, 63, 64, 65, 500]) {
    const items = Array.from({ length }, (_, index) => index);
    const portions = evenPortions(items);
    expect(portions.flat()).toEqual(items);
    expect(portions.every((portion) => [1, 2, 4, 8, 16, 32, 64].includes(portion.length))).toBe(true);
  }
});

test('the gate lets a few through at once, everybody in the end, also after a failure', async () => {
  const gate = intakeGate(2);
  let inside = 0;
  let most = 0;
  const results = await Promise.allSettled(
    Array.from({ length: 20 }, (_, index) =>
      gate(async () => {
        inside += 1;
        most = Math.max(most, inside);
        await new Promise((resolve) => setImmediate(resolve));
        inside -= 1;
        if (index % 3 === 0) throw new Error('refused');
        return index;
      }),
    ),
  );
  expect(most).toBe(2);
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(13);
});
