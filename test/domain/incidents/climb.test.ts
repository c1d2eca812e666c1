import { expect, test } from 'vitest';
import { dueSteps, type ClimbStep } from '../../../src/domain/incidents/climb.ts';
import { climbsAfterMs, rungs, rungsForDsl, type Rung } from '../../../src/domain/incidents/rung.ts';
import type { Wait } from '../../../src/domain/incidents/waits-since.ts';

const minute = 60_000;
const unseen: Wait = { reason: 'unseen', since: 0 };
const lapsed: Wait = { reason: 'coming-lapsed', since: 0 };

type Holders = Partial<Record<Rung, string[]>>;
const everybody: Holders = {
  'class-teacher': ['ms hill'],
  'on-duty': ['mr poole'],
  office: ['ms desk'],
  dsl: ['ms safe'],
  head: ['mr head'],
};

/** Lets minutes go by, as the hub's chore does, and says who was called in which. */
function climbing(holders: Holders, wait = unseen, ladder: readonly Rung[] = rungs, until = 12 * minute) {
  const taken: ClimbStep[] = [];
  const told: [number, string][] = [];
  for (let now = 0; now <= until; now += minute) {
    for (const step of dueSteps(ladder, wait, taken, (rung) => holders[rung] ?? [], now)) {
      taken.push(step);
      told.push([now / minute, step.called.length === 0 ? `nobody: ${step.rung}` : step.called.join()]);
    }
  }
  return told;
}

test('a press that nobody sees calls the next one every two minutes, up to the head', () => {
  expect(climbsAfterMs).toBe(2 * minute);
  expect(climbing(everybody)).toEqual([
    [0, 'ms hill'],
    [2, 'mr poole'],
    [4, 'ms desk'],
    [6, 'ms safe'],
    [8, 'mr head'],
  ]);
});

test('a rung that nobody holds is passed over at once, and is named', () => {
  const { 'on-duty': _, office: __, ...held } = everybody;
  expect(climbing(held)).toEqual([
    [0, 'ms hill'],
    [2, 'nobody: on-duty'],
    [2, 'nobody: office'],
    [2, 'ms safe'],
    [4, 'mr head'],
  ]);
});

test('with nobody on duty the first one who can be called is called at once', () => {
  expect(climbing({ dsl: ['ms safe'] }).slice(0, 4)).toEqual([
    [0, 'nobody: class-teacher'],
    [0, 'nobody: on-duty'],
    [0, 'nobody: office'],
    [0, 'ms safe'],
  ]);
});

test('where there is nobody at all, that is known at once', () => {
  expect(climbing({})).toEqual(rungs.map((rung) => [0, `nobody: ${rung}`]));
});

test('without a DSL the head is called in that place', () => {
  const { dsl: _, ...held } = everybody;
  expect(climbing(held).slice(3)).toEqual([
    [6, 'nobody: dsl'],
    [6, 'mr head'],
  ]);
});

test('whoever said "on the way" is not called; after two more minutes the others are', () => {
  expect(climbing(everybody, lapsed)).toEqual([
    [2, 'mr poole'],
    [4, 'ms desk'],
    [6, 'ms safe'],
    [8, 'mr head'],
  ]);
});

test('what goes past the class teacher calls the DSL at once, and the head after two minutes', () => {
  expect(climbing(everybody, unseen, rungsForDsl)).toEqual([
    [0, 'ms safe'],
    [2, 'mr head'],
  ]);
});

test('what fell due while the hub was off is due now, each with the time at which it was', () => {
  const first = dueSteps(rungs, unseen, [], (rung) => everybody[rung] ?? [], 0);
  const late = dueSteps(rungs, unseen, first, (rung) => everybody[rung] ?? [], 7 * minute);
  expect(late.map(({ rung, dueAt }) => [rung, dueAt / minute])).toEqual([
    ['on-duty', 2],
    ['office', 4],
    ['dsl', 6],
  ]);
  expect(dueSteps(rungs, unseen, [...first, ...late], () => ['x'], 7 * minute)).toEqual([]);
});

test('while nobody can know who is on duty, the ladder waits there', () => {
  const holders = (rung: Rung) => (rung === 'on-duty' ? undefined : (everybody[rung] ?? []));
  expect(dueSteps(rungs, unseen, [], holders, 9 * minute).map(({ rung }) => rung)).toEqual(['class-teacher']);
});

test('nobody is called before it is time, nor by a clock that was set back', () => {
  expect(dueSteps(rungs, unseen, [], () => ['x'], -1)).toEqual([]);
  const taken = dueSteps(rungs, unseen, [], () => ['x'], 0);
  expect(dueSteps(rungs, unseen, taken, () => ['x'], 2 * minute - 1)).toEqual([]);
});

test('a clock that was set back by an hour calls the next one at once, and the others two minutes after each other', () => {
  const hour = 60 * minute;
  for (const wait of [unseen, lapsed]) {
    const ahead: Wait = { ...wait, since: hour };
    const told = climbing(everybody, ahead);
    const names = wait === unseen ? ['ms hill'] : [];
    expect(told).toEqual(
      [...names, 'mr poole', 'ms desk', 'ms safe', 'mr head'].map((name, index) => [2 * index, name]),
    );
  }
  const first = dueSteps(rungs, { ...unseen, since: hour }, [], () => ['x'], hour);
  expect(dueSteps(rungs, { ...unseen, since: hour }, first, () => ['x'], 0)).toMatchObject([
    { rung: 'on-duty', dueAt: 0 },
  ]);
});
