import { expect, it } from 'vitest';
import { floodsOf } from '../../../src/domain/incidents/blocked-often.ts';

const minute = (number: number, blocks: number) => ({ minute: number * 60_000, blocks });

it('makes one line of forty refusals in a minute, and of minutes that follow each other', () => {
  expect(floodsOf([minute(5, 40)])).toEqual([{ from: 300_000, until: 300_000, blocks: 40 }]);
  expect(floodsOf([minute(6, 2), minute(5, 40), minute(5, 1), minute(9, 3)])).toEqual([
    { from: 300_000, until: 360_000, blocks: 43 },
    { from: 540_000, until: 540_000, blocks: 3 },
  ]);
  expect(floodsOf([])).toEqual([]);
});
