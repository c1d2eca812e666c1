import { describe, expect, it } from 'vitest';
import { tileGrid } from '../../../src/companion/board/tile-grid.ts';
import { tileStep } from '../../../src/companion/board/tile-step.ts';

const laptop = { width: 1_342, height: 687 };
const phone = { width: 374, height: 730 };

describe('the grid of tiles', () => {
  it('shows thirty at once on a classroom screen', () => {
    expect(tileGrid(30, laptop, laptop)).toEqual({ columns: 6, scrolls: false });
    expect(tileGrid(30, { width: 1_896, height: 999 }, { width: 1_896, height: 999 }).scrolls).toBe(false);
  });

  it('keeps every number in its place when presses take room from above', () => {
    const left = { ...laptop, height: 450 };
    expect(tileGrid(30, laptop, left)).toEqual({ columns: 6, scrolls: false });
  });

  it('scrolls on a phone, and with a whole school', () => {
    expect(tileGrid(30, phone, phone)).toEqual({ columns: 3, scrolls: true });
    expect(tileGrid(400, laptop, laptop).scrolls).toBe(true);
  });

  it('has a column before it knows its size', () => {
    expect(tileGrid(0, { width: 0, height: 0 }, { width: 0, height: 0 }).columns).toBe(1);
  });
});

describe('the arrow keys', () => {
  it('lead from tile to tile, and not beyond the edge', () => {
    const from14 = (key: string) => tileStep(key, 13, 30, 6);
    expect([from14('ArrowRight'), from14('ArrowLeft'), from14('ArrowDown'), from14('ArrowUp')]).toEqual([
      14, 12, 19, 7,
    ]);
    expect([from14('Home'), from14('End'), from14('Enter')]).toEqual([0, 29, undefined]);
    expect(tileStep('ArrowUp', 3, 30, 6)).toBeUndefined();
    expect(tileStep('ArrowDown', 27, 30, 6)).toBeUndefined();
  });
});
