import { expect, it } from 'vitest';
import { v7 } from 'uuid';
import { boardAfterFrame, emptyBoard } from '../../../src/companion/board/board-state.ts';
import { tileViews } from '../../../src/companion/board/tile-views.ts';
import { numbersNotHere } from '../../../src/companion/lesson/numbers-not-here.ts';
import type { SchoolClass } from '../../../src/domain/lessons/school-class.ts';
import { fixtureTile } from '../support/fixture-board.ts';

it('names the numbers of the register for which nobody is there in the colour of the class', () => {
  const now = Date.parse('2026-11-03T10:43:00.000Z');
  const classId = v7();
  const robins: SchoolClass = {
    classId,
    name: 'Robins',
    colour: 'blue',
    keyStage: 'lower-ks2',
    numbers: [1, 2, 3, 4, 19],
  };
  const tiles = [fixtureTile(1), fixtureTile(2), fixtureTile(3, { classColour: 'green' })];
  const [here] = tiles;
  const told = tiles.reduce(
    (board, tile, index) => boardAfterFrame(board, { type: 'tile', id: index + 1, tile }),
    emptyBoard,
  );
  const lesson = { classId, classColour: 'blue' } as const;
  // Who is there is not known yet; 3 is signed in with another colour.
  expect(numbersNotHere(lesson, [robins], tileViews(told, now))).toEqual([3, 4, 19]);
  const present = [here?.deviceId ?? ''];
  const open = boardAfterFrame(told, { type: 'open', hubTime: new Date(now).toISOString(), present });
  expect(numbersNotHere(lesson, [robins], tileViews(open, now))).toEqual([2, 3, 4, 19]);
  const without: SchoolClass = { classId, name: 'Robins', colour: 'blue', keyStage: 'lower-ks2' };
  expect(numbersNotHere(lesson, [without], [])).toEqual([]);
  expect(numbersNotHere(lesson, [], [])).toEqual([]);
});
