import { describe, expect, it } from 'vitest';
import { buttonCorners } from '../../../../src/contracts/messages/button-look.ts';
import {
  cornerAfterDrag,
  cornerAfterKey,
  cornerAfterTap,
} from '../../../../src/extension/press/button/next-corner.ts';

const view = { x: 1_366, y: 768 };
const start = { x: 1_340, y: 730 };

describe('the corner of the help button', () => {
  it.each([
    [{ x: 200, y: 100 }, 'top-left'],
    [{ x: 200, y: 700 }, 'bottom-left'],
    [{ x: 900, y: 300 }, 'top-right'],
    [{ x: 900, y: 500 }, 'bottom-right'],
    // Let go of outside the page.
    [{ x: -50, y: -10 }, 'top-left'],
    [{ x: 2_000, y: 900 }, 'bottom-right'],
  ])('after a drag to %o is %s', (end, corner) => {
    expect(cornerAfterDrag('bottom-right', start, end, view)).toBe(corner);
  });

  it('goes round all four with one tap after the other, also of a finger that slips', () => {
    const seen = [buttonCorners[0]] as (typeof buttonCorners)[number][];
    for (let tap = 0; tap < 4; tap += 1) {
      const before = seen.at(-1) ?? 'bottom-right';
      const next = cornerAfterTap(before);
      expect(cornerAfterDrag(before, start, { x: start.x + 8, y: start.y - 8 }, view)).toBe(next);
      seen.push(next);
    }
    expect(seen).toEqual([...buttonCorners, buttonCorners[0]]);
  });

  it.each([
    ['bottom-right', 'ArrowUp', 'top-right'],
    ['bottom-right', 'ArrowLeft', 'bottom-left'],
    ['top-left', 'ArrowDown', 'bottom-left'],
    ['top-left', 'ArrowRight', 'top-right'],
    ['top-left', 'ArrowUp', 'top-left'],
    ['top-left', 'Enter', undefined],
    ['top-left', 'xArrowUp', undefined],
  ] as const)('from %s by %s is %s', (from, key, corner) => {
    expect(cornerAfterKey(from, key)).toBe(corner);
  });
});
