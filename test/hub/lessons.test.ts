import Database from 'better-sqlite3';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { expect, test } from 'vitest';
import { registerChildPath } from '../../src/contracts/http/register.ts';
import type { ClassColour } from '../../src/domain/policy/class-colour.ts';
import { TestAdult } from './support/test-adult.ts';
import { TestDevice } from './support/test-device.ts';
import { codeOf, startTestHub } from './support/test-hub.ts';

const minute = 60_000;

async function school(changes: Parameters<typeof startTestHub>[0] = {}) {
  const hub = await startTestHub(changes);
  const teacher = await TestAdult.first(hub.address, hub.firstAdultLink);
  const robins = await teacher.addClass('Robins', 'red');
  return { hub, teacher, robins };
}

/** A Chromebook that is signed in with a colour. */
async function chromebook(
  hub: { address: string; enrolmentKey: string },
  deviceNumber: number,
  classColour?: ClassColour,
) {
  const where = { address: hub.address, deviceNumber, ...(classColour ? { classColour } : {}) };
  const device = await TestDevice.enrolled(where, hub.enrolmentKey);
  await device.deliver([device.health()]);
  return device;
}

test('a lesson reaches every Chromebook of its class and the other adults, and nobody else', async () => {
  const { hub, teacher, robins } = await school();
  const [red, blue] = [await chromebook(hub, 14, 'red'), await chromebook(hub, 15, 'blue')];
  const [inClass, elsewhere, board] = [
    await red.openStream(),
    await blue.openStream(),
    await teacher.openStream(),
  ];
  await Promise.all([inClass.until('lesson'), elsewhere.until('lesson')]);
  const lesson = await teacher.startLesson(robins.classId, 'only-sent', 30);

  const told = await inClass.until('lesson', (frame) => frame.lesson !== null);
  expect(told.lesson).toEqual({
    lessonId: lesson.lessonId,
    classColour: 'red',
    mode: 'only-sent',
    sent: [],
    opened: [],
    eyesUp: false,
    endsInMs: expect.any(Number),
  });
  expect(told.lesson?.endsInMs).toBeLessThanOrEqual(30 * minute);
  const shown = await board.until('class-lesson');
  expect(shown.lesson).toEqual(lesson);
  expect(lesson.startedBy.name).toBe('Robin Example');
  expect(elsewhere.frames.filter(({ type }) => type === 'lesson')).toHaveLength(1);
  expect(JSON.stringify(inClass.frames)).not.toContain('Robin');
});

test('a Chromebook that comes late is told the lesson that runs, and for how much longer', async () => {
  const { hub, teacher, robins } = await school();
  await teacher.startLesson(robins.classId, 'nothing', 30);
  hub.clock.forward(10 * minute);
  const late = await chromebook(hub, 14, 'red');
  const { lesson } = await (await late.openStream()).until('lesson');
  expect(lesson?.mode).toBe('nothing');
  expect(lesson?.endsInMs).toBeLessThanOrEqual(20 * minute);
  expect(lesson?.endsInMs).toBeGreaterThan(19 * minute);
});

test('a Chromebook that signs in with the colour during the lesson joins it, and leaves it with another', async () => {
  const { hub, teacher, robins } = await school();
  const { lessonId } = await teacher.startLesson(robins.classId);
  const device = await chromebook(hub, 14);
  const stream = await device.openStream();
  expect((await stream.until('lesson')).lesson).toBeNull();
  device.classColour = 'red';
  await device.deliver([device.health(1)]);
  const joined = await stream.until('lesson', ({ lesson }) => lesson?.lessonId === lessonId);
  device.classColour = 'green';
  await device.deliver([device.health(2)]);
  const left = await stream.until('lesson', ({ version }) => version > joined.version);
  expect(left.lesson).toBeNull();
});

test('the register puts a Chromebook into the lesson of its number, although another colour is signed in', async () => {
  const { hub, teacher, robins } = await school();
  await teacher.addChildren(robins.classId, { 'Ada Marker': 14 });
  const [wrong, elsewhere] = [await chromebook(hub, 14, 'blue'), await chromebook(hub, 15, 'blue')];
  const [stream, other] = [await wrong.openStream(), await elsewhere.openStream()];
  const { lessonId } = await teacher.startLesson(robins.classId);
  const told = await stream.until('lesson', ({ lesson }) => lesson?.lessonId === lessonId);
  expect(told.lesson?.classColour).toBe('red');

  // Put down while the lesson runs, and taken out again.
  await teacher.addChildren(robins.classId, { 'Ben Marker': 15 });
  const joined = await other.until('lesson', ({ lesson }) => lesson?.lessonId === lessonId);
  const { entries } = await teacher.register(robins.classId);
  const ben = entries.find(({ number }) => number === 15)?.childId ?? '';
  await teacher.call('POST', registerChildPath(robins.classId, ben), { change: 'end' });
  const left = await other.until('lesson', ({ version }) => version > joined.version);
  expect(left.lesson).toBeNull();
  expect(stream.frames.filter(({ type }) => type === 'lesson')).toHaveLength(2);
});

test('ending is told to the class, and ending twice is harmless', async () => {
  const { hub, teacher, robins } = await school();
  const stream = await (await chromebook(hub, 14, 'red')).openStream();
  const { lessonId } = await teacher.startLesson(robins.classId);
  const running = await stream.until('lesson', ({ lesson }) => lesson !== null);
  expect((await teacher.actOnLesson(lessonId, { action: 'end' })).status).toBe(200);
  const over = await stream.until('lesson', ({ version }) => version > running.version);
  expect(over.lesson).toBeNull();
  expect((await teacher.actOnLesson(lessonId, { action: 'end' })).status).toBe(200);
  expect(await codeOf(await teacher.actOnLesson(lessonId, { action: 'eyes-up' }))).toBe('lesson-over');
  expect((await teacher.board()).lessons).toEqual([]);
});

test('a lesson lapses by itself, and says so', async () => {
  const { hub, teacher, robins } = await school();
  const board = await teacher.openStream();
  const stream = await (await chromebook(hub, 14, 'red')).openStream();
  const lesson = await teacher.startLesson(robins.classId, 'preset', 30);
  await stream.until('lesson', (frame) => frame.lesson !== null);
  hub.clock.forward(30 * minute);
  expect((await teacher.board()).lessons).toEqual([]);
  await stream.until('lesson', ({ version }) => version > lesson.version);
  const told = await board.until('class-lesson', (frame) => frame.lesson.ended !== undefined);
  expect(told.lesson.ended).toEqual({ at: lesson.endsAt, how: 'lapsed' });
});

test('a hub that was restarted in mid-lesson goes on with it, and its versions go on too', async () => {
  const { hub, teacher, robins } = await school();
  const lesson = await teacher.startLesson(robins.classId, 'only-sent', 30);
  await hub.stop();
  const again = await startTestHub({ dataFolder: hub.dataFolder });
  const returned = new TestAdult({ address: again.address });
  returned.cookies = teacher.cookies;
  expect((await returned.board()).lessons).toEqual([lesson]);
  const device = await chromebook(again, 14, 'red');
  const { version, lesson: told } = await (await device.openStream()).until('lesson');
  expect(version).toBeGreaterThanOrEqual(lesson.version);
  expect(told?.lessonId).toBe(lesson.lessonId);
  await returned.actOnLesson(lesson.lessonId, { action: 'change', mode: 'nothing' });
  expect((await returned.board()).lessons[0]?.version).toBeGreaterThan(version);
});

test('starting twice with one id starts one lesson', async () => {
  const { teacher, robins } = await school();
  const lessonId = v7();
  const answers = await Promise.all(
    [1, 2, 3].map(() => teacher.askForLesson(robins.classId, 'preset', 45, lessonId)),
  );
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect((await teacher.board()).lessons).toHaveLength(1);
});

test('two classes never hold one colour at the same time', async () => {
  const { hub, teacher, robins } = await school();
  const foxes = await teacher.addClass('Foxes', 'red');
  const first = await teacher.startLesson(robins.classId, 'preset', 30);
  const refused = await teacher.askForLesson(foxes.classId);
  expect([refused.status, await codeOf(refused)]).toEqual([409, 'class-colour-held']);
  expect(await codeOf(await teacher.askForLesson(robins.classId))).toBe('class-colour-held');
  await teacher.actOnLesson(first.lessonId, { action: 'end' });
  const second = await teacher.startLesson(foxes.classId, 'preset', 30);
  hub.clock.forward(31 * minute);
  expect((await teacher.startLesson(robins.classId)).version).toBeGreaterThan(second.version);
});

test('two teachers who start two classes of one colour in the same moment start one', async () => {
  const { teacher, robins } = await school();
  const foxes = await teacher.addClass('Foxes', 'red');
  const answers = await Promise.all([robins, foxes].map(({ classId }) => teacher.askForLesson(classId)));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 409]));
  expect((await teacher.board()).lessons).toHaveLength(1);
});

test('a class remembers how its last lesson was started', async () => {
  const { teacher, robins } = await school();
  const { lessonId } = await teacher.startLesson(robins.classId, 'only-sent', 25);
  await teacher.actOnLesson(lessonId, { action: 'end' });
  expect((await teacher.board()).classes).toEqual([
    { ...robins, lastLesson: { mode: 'only-sent', minutes: 25 } },
  ]);
});

test('a class is written anew and put away, but not in the middle of its lesson', async () => {
  const { teacher, robins } = await school();
  const path = `/api/classes/${robins.classId}`;
  const written = { name: '3 Robins', colour: 'green', keyStage: 'upper-ks2' };
  const { lessonId } = await teacher.startLesson(robins.classId);
  expect(await codeOf(await teacher.call('POST', path, written))).toBe('class-in-lesson');
  await teacher.actOnLesson(lessonId, { action: 'end' });
  expect((await teacher.call('POST', path, written)).status).toBe(200);
  expect((await teacher.board()).classes).toMatchObject([written]);
  const board = await teacher.openStream();
  expect((await teacher.call('DELETE', path)).status).toBe(200);
  await board.until('school-class', ({ schoolClass }) => schoolClass.putAway === true);
  expect((await teacher.board()).classes).toEqual([]);
  expect(await codeOf(await teacher.askForLesson(robins.classId))).toBe('class-unknown');
});

test.each([
  ['no name', { name: '  ', colour: 'red', keyStage: 'ks1' }],
  ['no such colour', { name: 'Owls', colour: 'tartan', keyStage: 'ks1' }],
  ['a name as long as a book', { name: 'x'.repeat(61), colour: 'red', keyStage: 'ks1' }],
  ['a key that nobody knows', { name: 'Owls', colour: 'red', keyStage: 'ks1', children: ['A'] }],
])('a class with %s is refused', async (_what, written) => {
  const { teacher } = await school();
  expect(await codeOf(await teacher.call('POST', '/api/classes', written))).toBe('request-malformed');
});

test.each([0, 4, 481, 2.5])('a lesson of %s minutes is refused', async (minutes) => {
  const { teacher, robins } = await school();
  expect(await codeOf(await teacher.askForLesson(robins.classId, 'preset', minutes))).toBe(
    'request-malformed',
  );
});

test('whoever is not signed in starts nothing, ends nothing and adds nothing', async () => {
  const { hub, teacher, robins } = await school();
  const { lessonId } = await teacher.startLesson(robins.classId);
  const stranger = new TestAdult({ address: hub.address });
  for (const response of [
    await stranger.askForLesson(robins.classId),
    await stranger.actOnLesson(lessonId, { action: 'end' }),
    await stranger.call('POST', '/api/classes', { name: 'Owls', colour: 'blue', keyStage: 'ks1' }),
    await stranger.call('DELETE', `/api/classes/${robins.classId}`),
  ]) {
    expect([response.status, await codeOf(response)]).toEqual([401, 'sign-in-needed']);
  }
});

test('what adults did in a lesson is recorded, and no record can be changed', async () => {
  const { hub, teacher, robins } = await school();
  const { lessonId } = await teacher.startLesson(robins.classId, 'preset', 30);
  await teacher.actOnLesson(lessonId, { action: 'withdraw', number: 14, reason: 'asked twice to stop' });
  await teacher.actOnLesson(lessonId, { action: 'end' });
  await hub.stop();
  const database = new Database(join(hub.dataFolder, 'hub.sqlite'));
  const rows = database.prepare('select action, details, adult_name from lesson_action').all();
  expect(rows).toEqual([
    { action: 'start', details: '{"mode":"preset","minutes":30}', adult_name: 'Robin Example' },
    {
      action: 'withdraw',
      details: '{"number":14,"reason":"asked twice to stop"}',
      adult_name: 'Robin Example',
    },
    { action: 'end', details: '{}', adult_name: 'Robin Example' },
  ]);
  expect(() => database.exec('delete from lesson_action')).toThrow('only ever added to');
  expect(() => database.exec("update lesson_action set adult_name = 'x'")).toThrow('only ever added to');
  database.close();
});
