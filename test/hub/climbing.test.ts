import Database from 'better-sqlite3';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { verifyStore } from '../../src/hub/proof/verify-store.ts';
import { openStore } from '../../src/hub/store/open-store.ts';
import { sqliteDialect } from '../../src/hub/store/sqlite-dialect.ts';
import type { WhatItWas } from '../../src/domain/incidents/what-it-was.ts';
import { TestAdult } from './support/test-adult.ts';
import { TestDevice } from './support/test-device.ts';
import { startTestHub, TestClock, testFolder } from './support/test-hub.ts';
import type { TestStream } from './support/test-stream.ts';

const minute = 60_000;

/** A school with one of each, and number 14 in the lesson of the Foxes. The clock is turned by the test; the chore looks every second. */
async function school() {
  const clock = new TestClock();
  const dataFolder = join(await testFolder(), 'data');
  const hub = await startTestHub({ dataFolder, clock: clock.now });
  const lead = await TestAdult.first(hub.address, hub.firstAdultLink);
  await lead.giveRoles((await lead.adults())[0]?.adultId ?? '', [
    { role: 'computing-lead' },
    { role: 'dsl' },
  ]);
  const hill = await lead.bring('Ms Hill', [{ role: 'teacher' }]);
  const poole = await lead.bring('Mr Poole', [{ role: 'teacher' }]);
  const desk = await lead.bring('Ms Desk', [{ role: 'office' }]);
  const where = { address: hub.address, deviceNumber: 14, classColour: 'blue' as const };
  const device = await TestDevice.enrolled(where, hub.enrolmentKey);
  const foxes = await hill.addClass('Foxes', 'blue');
  const lesson = await hill.startLesson(foxes.classId);
  // Boards have had the time to come back to the hub.
  clock.forward(minute);
  const press = async () => {
    const pressed = device.press();
    await device.deliver([pressed]);
    return pressed.event.id;
  };
  return { hub, dataFolder, clock, lead, hill, poole, desk, device, foxes, lesson, press };
}

const climbTo = (stream: TestStream, rung: string, alertId: string) =>
  stream.until('alert-watch', ({ watch }) => {
    const { called = [], unheld = [] } = watch.climb ?? {};
    return watch.alertId === alertId && [...called, ...unheld].includes(rung);
  });

const patience = { timeout: 30_000, interval: 50 };

/** What the store holds of steps, past the hub: a look over the hub would count as somebody having seen it. */
function stepsIn(dataFolder: string): { ladder: string; rung: string }[] {
  const database = new Database(join(dataFolder, 'hub.sqlite'), { readonly: true });
  try {
    return database.prepare('select ladder, rung from climb_step order by step_id').all() as never;
  } finally {
    database.close();
  }
}

const faultsOf = async (dataFolder: string) => {
  const store = await openStore(sqliteDialect(join(dataFolder, 'hub.sqlite'), 1_000));
  const { faults } = await verifyStore(store);
  await store.destroy();
  return faults;
};

test('a press that nobody sees climbs rung by rung, and each board is told', async () => {
  const { clock, hill, poole, desk, press, dataFolder } = await school();
  const boards = [await hill.openStream(), await poole.openStream(), await desk.openStream()];
  const alertId = await press();
  const [first] = boards as [TestStream];
  expect((await climbTo(first, 'class-teacher', alertId)).watch).toMatchObject({
    seen: [],
    climb: { reason: 'unseen', called: ['class-teacher'], unheld: [] },
  });
  clock.forward(2 * minute);
  await climbTo(first, 'on-duty', alertId);
  clock.forward(2 * minute);
  await climbTo(first, 'office', alertId);
  clock.forward(2 * minute);
  await climbTo(first, 'dsl', alertId);
  clock.forward(2 * minute);
  for (const board of boards) {
    const { watch } = await climbTo(board, 'head', alertId);
    expect(watch.climb).toMatchObject({
      called: ['class-teacher', 'on-duty', 'office', 'dsl'],
      unheld: ['head'],
    });
    expect(watch.climb).not.toHaveProperty('late');
  }
  const { steps } = await hill.look(alertId);
  expect(steps?.map(({ rung, called }) => [rung, called])).toEqual([
    ['class-teacher', ['Ms Hill']],
    ['on-duty', ['Mr Poole']],
    ['office', ['Ms Desk']],
    ['dsl', ['Robin Example']],
    ['head', []],
  ]);
  expect(await faultsOf(dataFolder)).toEqual([]);
});

test('it stops when a person has tapped, everybody hears who, and two at once are no conflict', async () => {
  const { clock, hill, poole, desk, press } = await school();
  const board = await desk.openStream();
  const alertId = await press();
  await climbTo(board, 'class-teacher', alertId);
  const answers = await Promise.all([hill.act(alertId, 'on-my-way'), poole.act(alertId, 'on-my-way')]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  const { watch } = await board.until('alert-watch', (frame) => frame.watch.seen.length === 2);
  expect(watch.seen.map(({ name }) => name).toSorted()).toEqual(['Mr Poole', 'Ms Hill']);
  expect(watch).not.toHaveProperty('climb');
  expect((await desk.board()).watches).toEqual([watch]);

  // Another press, whose ladder goes on, shows that the hub has looked at both since.
  const other = await press();
  await climbTo(board, 'class-teacher', other);
  await poole.act(alertId, 'seen');
  clock.forward(minute);
  await hill.act(alertId, 'on-my-way');
  clock.forward(minute);
  await climbTo(board, 'office', other);
  expect((await desk.look(alertId).catch(() => undefined)) ?? 'refused').toBe('refused');
  expect((await hill.look(alertId)).steps).toHaveLength(1);
});

test('"on my way" that lapses without another word calls the others; another word ends that', async () => {
  const { clock, hill, poole, desk, press } = await school();
  const board = await desk.openStream();
  await poole.openStream();
  const alertId = await press();
  await hill.act(alertId, 'on-my-way');
  clock.forward(4 * minute);
  const { watch } = await climbTo(board, 'on-duty', alertId);
  expect(watch.climb).toMatchObject({ reason: 'coming-lapsed', called: ['on-duty'] });
  await hill.act(alertId, 'on-my-way');
  expect((await desk.board()).watches?.[0]).not.toHaveProperty('climb');
});

test('with nobody on duty the office is called at once, and what is not held is said', async () => {
  const { hill, lesson, desk, press } = await school();
  await hill.actOnLesson(lesson.lessonId, { action: 'end' });
  const board = await desk.openStream();
  const { watch } = await climbTo(board, 'office', await press());
  expect(watch.climb).toMatchObject({ called: ['office'], unheld: ['class-teacher', 'on-duty'] });
});

test('a press that was by mistake climbs all the same', async () => {
  const { clock, desk, device, press } = await school();
  const board = await desk.openStream();
  const alertId = await press();
  const details = { reportId: alertId, leadsTo: 'start-page' } as const;
  await device.deliver([device.write({ kind: 'pressed-by-mistake', details })]);
  await board.until('alert', ({ alert }) => alert.byMistake === true);
  clock.forward(2 * minute);
  await climbTo(board, 'on-duty', alertId);
});

test('what a child says about a grown-up calls the DSL at once and then the head, whatever the teacher taps, and no board hears of it', async () => {
  const { clock, dataFolder, lead, hill, desk, device, press } = await school();
  const head = await lead.bring('Ms Head', [{ role: 'head' }]);
  const board = await desk.openStream();
  const alertId = await press();
  await hill.act(alertId, 'seen');
  const what: WhatItWas = 'about-a-grown-up';
  await device.deliver([device.write({ kind: 'help-described', details: { reportId: alertId, what } })]);
  const forDsl = () => stepsIn(dataFolder).filter(({ ladder }) => ladder === 'dsl');
  await vi.waitUntil(() => forDsl().length === 1, patience);
  await hill.look(alertId);
  clock.forward(2 * minute);
  await vi.waitUntil(() => forDsl().length === 2, patience);
  expect(forDsl().map(({ rung }) => rung)).toEqual(['dsl', 'head']);

  const told = (await head.look(alertId)).steps?.filter((step) => step.forDsl === true);
  expect(told?.map(({ called }) => called)).toEqual([['Robin Example'], ['Ms Head']]);
  expect((await hill.look(alertId)).steps?.filter((step) => step.forDsl === true)).toEqual([]);
  const { watches } = await desk.board();
  expect(JSON.stringify([board.frames, watches])).not.toMatch(/"dsl"|"head"|grown-up/);
});

test('a word about a grown-up that the DSL has read calls nobody else', async () => {
  const { clock, dataFolder, lead, hill, desk, device, press } = await school();
  const alertId = await press();
  const what: WhatItWas = 'about-a-grown-up';
  await device.deliver([device.write({ kind: 'help-described', details: { reportId: alertId, what } })]);
  await vi.waitUntil(() => stepsIn(dataFolder).some(({ ladder }) => ladder === 'dsl'), patience);
  await lead.look(alertId);
  // Another press, whose ladder goes on, shows that the hub has looked since.
  await hill.act(alertId, 'seen');
  const board = await desk.openStream();
  const other = await press();
  clock.forward(2 * minute);
  await climbTo(board, 'on-duty', other);
  expect(stepsIn(dataFolder).filter(({ ladder }) => ladder === 'dsl')).toHaveLength(1);
});

test('a hub that was off calls everybody whom it should have, says that it is late, and asks first who is there', async () => {
  const { hub, clock, dataFolder, hill, poole, press } = await school();
  const before = await hill.openStream();
  const alertId = await press();
  await climbTo(before, 'class-teacher', alertId);
  await hub.stop();
  clock.forward(7 * minute);
  const again = await startTestHub({ dataFolder, clock: clock.now });
  const back = new TestAdult({ address: again.address });
  await back.signIn(poole.email);
  const board = await back.openStream();
  // A press of now is seen to, and the old one waits until the boards are back.
  expect(stepsIn(dataFolder)).toHaveLength(1);
  clock.forward(minute / 2);
  const { watch } = await climbTo(board, 'dsl', alertId);
  expect(watch.climb).toMatchObject({
    called: ['class-teacher', 'on-duty', 'office', 'dsl'],
    late: true,
  });
  const late = (await back.look(alertId)).steps?.map(({ rung, called, lateMs = 0 }) => [
    rung,
    called[0],
    Math.round(lateMs / minute),
  ]);
  expect(late).toEqual([
    ['class-teacher', 'Ms Hill', 0],
    ['on-duty', 'Mr Poole', 6],
    ['office', 'Ms Desk', 4],
    ['dsl', 'Robin Example', 2],
  ]);
  expect(await faultsOf(dataFolder)).toEqual([]);
});

test('a step that was changed past the hub is found', async () => {
  const { hub, dataFolder, hill, press } = await school();
  const board = await hill.openStream();
  await climbTo(board, 'class-teacher', await press());
  await hub.stop();
  const database = new Database(join(dataFolder, 'hub.sqlite'));
  expect(() => database.exec(`delete from climb_step`)).toThrow('only ever added to');
  database.exec(`drop trigger climb_step_never_update; update climb_step set called = '[]'`);
  database.close();
  expect(await faultsOf(dataFolder)).toMatchObject([{ code: 'log-entry-changed' }]);
});

test('who may change accounts hears that nobody is DSL, and that somebody is again; nobody else does', async () => {
  const { lead, hill, hub } = await school();
  const head = await lead.bring('Ms Head', [{ role: 'head' }]);
  expect((await head.board()).unheldRungs).toEqual([]);
  expect(await hill.board()).not.toHaveProperty('unheldRungs');
  const robin = (await head.adults()).find(({ name }) => name === 'Robin Example')?.adultId ?? '';
  const { lastFrameId } = await head.board();
  const heads = await head.openStream(lastFrameId);
  const hills = await hill.openStream(lastFrameId);
  await head.giveRoles(robin, [{ role: 'computing-lead' }]);
  await heads.until('unheld-rungs', ({ rungs }) => rungs.includes('dsl'));
  expect((await head.board()).unheldRungs).toEqual(['dsl']);
  // Whoever was invited and has not come is called by nobody.
  const { link } = await head.invite('Ms Deputy', [{ role: 'deputy-dsl' }]);
  expect((await head.board()).unheldRungs).toEqual(['dsl']);
  await new TestAdult({ address: hub.address }).join(link);
  await heads.until('unheld-rungs', ({ rungs }) => rungs.length === 0);
  expect(hills.frames.some(({ type }) => type === 'unheld-rungs')).toBe(false);
});
