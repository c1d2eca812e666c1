import { expect, it } from 'vitest';
import { tileParts } from '../../../src/companion/board/tile-parts.ts';

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

it('tiles stand in parts of whole rows, all of them and in their order; a class stands in one', () => {
  const parts = tileParts(numbers(400), 12);
  expect(parts.flat()).toEqual(numbers(400));
  expect(parts.map(({ length }) => length)).toEqual([96, 96, 96, 96, 16]);
  expect(tileParts(numbers(30), 6)).toEqual([numbers(30)]);
  expect(tileParts([], 6)).toEqual([]);
});
