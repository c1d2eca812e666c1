import { signal } from '@preact/signals';
import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import { boardLoaded, emptyBoard } from '../../../src/companion/board/board-state.ts';
import { pressingOrder } from '../../../src/companion/board/pressing-order.ts';
import { tileViews, type TileView } from '../../../src/companion/board/tile-views.ts';
import { createClassView } from '../../../src/companion/lesson/class-view.ts';
import type { AlertSummary } from '../../../src/contracts/stream/board.ts';
import type { ClassLesson } from '../../../src/domain/lessons/class-lesson.ts';
import type { SchoolClass } from '../../../src/domain/lessons/school-class.ts';
import { fixtureAlert, fixtureTile } from '../support/fixture-board.ts';

const hubTime = '2026-11-03T10:43:00.000Z';
const robins: SchoolClass = {
  classId: v7(),
  name: 'Robins',
  colour: 'red',
  keyStage: 'lower-ks2',
  numbers: [1, 2, 3, 5],
};
const wrongColour = { reason: 'class-unexpected', expected: 'red', at: hubTime } as const;
const { classColour: _blue, ...five } = fixtureTile(5);
const school = [
  fixtureTile(1, { classColour: 'red' }),
  fixtureTile(2, { classColour: 'blue', attention: [wrongColour] }),
  fixtureTile(3, { classColour: 'red' }),
  fixtureTile(4, { classColour: 'blue' }),
  five,
  fixtureTile(6, { classColour: 'green' }),
  fixtureTile(7, { classColour: 'blue' }),
];

function lessonOf(adultId: string): ClassLesson {
  return {
    lessonId: v7(),
    version: 1,
    classId: robins.classId,
    className: 'Robins',
    classColour: 'red',
    mode: 'preset',
    startedAt: '2026-11-03T10:30:00.000Z',
    endsAt: '2026-11-03T11:15:00.000Z',
    startedBy: { adultId, name: 'Robin Example' },
    sent: [],
    sendings: 0,
    opened: [],
    eyesUp: false,
    withdrawn: [],
  };
}

function viewsOf(alerts: AlertSummary[] = [], tiles = school): readonly TileView[] {
  const told = { schoolName: 'Example', tiles, alerts, classes: [], lessons: [], lastFrameId: 1, hubTime };
  return tileViews(boardLoaded(emptyBoard, told), Date.parse(hubTime));
}

const numbers = (views: readonly TileView[]) => views.map(({ number }) => number);
const everybody = [1, 2, 3, 4, 5, 6, 7];
const ofRobins = [1, 2, 3, 5];

function schoolday() {
  const kept = new Map<string, string>();
  const memory = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  const tiles = signal<readonly TileView[]>(viewsOf());
  const running = signal<readonly ClassLesson[]>([]);
  const open = () => createClassView(tiles, { running, classes: signal([robins]) }, 'robin', memory);
  return { tiles, running, open, view: open() };
}

it('shows the whole school, and offers nothing else, unless a lesson of this adult runs', () => {
  const { running, view } = schoolday();
  expect([numbers(view.tiles.value), view.isWhole.value]).toEqual([everybody, undefined]);
  running.value = [lessonOf('another adult')];
  expect([numbers(view.tiles.value), view.isWhole.value]).toEqual([everybody, undefined]);
});

it('shows in my lesson its own Chromebooks in the order of the register, and whoever else must be gone to', () => {
  const { tiles, running, view } = schoolday();
  running.value = [lessonOf('robin')];
  expect([numbers(view.tiles.value), view.isWhole.value]).toEqual([ofRobins, false]);
  const [before, room] = [view.tiles.value, view.roomFor.value];
  tiles.value = [...tiles.value];
  expect(view.tiles.value).toBe(before);

  const [one, , , four, , six] = school;
  if (one === undefined || four === undefined || six === undefined) throw new Error('no such Chromebook');
  const presses = [fixtureAlert(four, { state: 'seen' }), fixtureAlert(six), fixtureAlert(one)];
  tiles.value = viewsOf(presses);
  // My own keep their places; a press of mine makes no second tile.
  expect(numbers(view.tiles.value)).toEqual([...ofRobins, 6, 4]);
  tiles.value = viewsOf(presses.slice(1));
  expect([numbers(view.tiles.value), view.roomFor.value]).toEqual([[...ofRobins, 6], room]);
  tiles.value = viewsOf(presses);
  // The strip is worked out from all tiles: it still has every press of the school.
  expect(numbers(pressingOrder(tiles.value))).toEqual([1, 6, 4]);
  tiles.value = viewsOf(presses.map((alert) => ({ ...alert, state: 'shield-lifted' })));
  expect(numbers(view.tiles.value)).toEqual(ofRobins);
});

it('changes to the whole school and back, for this lesson, also where the page is loaded anew', () => {
  const { running, view, open } = schoolday();
  running.value = [lessonOf('robin')];
  view.change();
  expect([numbers(view.tiles.value), view.isWhole.value]).toEqual([everybody, true]);
  expect(open().isWhole.value).toBe(true);
  view.change();
  expect([numbers(view.tiles.value), view.isWhole.value]).toEqual([ofRobins, false]);
  expect(open().isWhole.value).toBe(false);
  view.change();
  running.value = [lessonOf('robin')];
  expect([numbers(view.tiles.value), view.isWhole.value]).toEqual([ofRobins, false]);
});

it('offers nothing where there is nothing else to see', () => {
  const { tiles, running, view } = schoolday();
  running.value = [lessonOf('robin')];
  tiles.value = viewsOf(
    [],
    school.filter(({ deviceNumber }) => ofRobins.includes(deviceNumber ?? 0)),
  );
  expect([numbers(view.tiles.value), view.isWhole.value]).toEqual([ofRobins, undefined]);
});
