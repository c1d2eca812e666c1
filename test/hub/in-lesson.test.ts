import { expect, test } from 'vitest';
import type { LessonFrame } from '../../src/contracts/stream/stream-frame.ts';
import type { LessonAction } from '../../src/domain/lessons/lesson-action.ts';
import { TestAdult } from './support/test-adult.ts';
import { TestDevice } from './support/test-device.ts';
import type { TestStream } from './support/test-stream.ts';
import { codeOf, startTestHub } from './support/test-hub.ts';

const castle = { address: 'https://castle.example/moat', title: 'The moat' };
const river = { address: 'https://river.example/', title: 'Rivers' };

/** A lesson of the red class with Chromebooks 14 and 15 in it. */
async function lesson() {
  const hub = await startTestHub();
  const teacher = await TestAdult.first(hub.address, hub.firstAdultLink);
  const { classId } = await teacher.addClass('Robins', 'red');
  const [first, second] = [await chromebook(14), await chromebook(15)];
  const { lessonId } = await teacher.startLesson(classId);
  const [one, two] = [await first.openStream(), await second.openStream()];
  await Promise.all([one, two].map((stream) => stream.until('lesson', (frame) => frame.lesson !== null)));

  async function chromebook(deviceNumber: number): Promise<TestDevice> {
    const where = { address: hub.address, deviceNumber, classColour: 'red' } as const;
    const device = await TestDevice.enrolled(where, hub.enrolmentKey);
    await device.deliver([device.health()]);
    return device;
  }
  const act = async (action: LessonAction) => {
    const response = await teacher.actOnLesson(lessonId, action);
    expect(response.status).toBe(200);
  };
  return { hub, teacher, lessonId, first, second, one, two, act, chromebook };
}

/** The word after the one that was heard last. */
async function nextWord(stream: TestStream): Promise<LessonFrame> {
  const versions = () => stream.frames.flatMap((frame) => (frame.type === 'lesson' ? [frame.version] : []));
  const heard = Math.max(0, ...versions());
  return stream.until('lesson', ({ version }) => version > heard);
}

test('links go to the class or to some numbers, and are taken back', async () => {
  const { one, two, act } = await lesson();
  let words = [nextWord(one), nextWord(two)];
  await act({ action: 'send', links: [castle], atOnce: false });
  for (const word of words) expect((await word).lesson?.sent).toEqual([castle]);

  words = [nextWord(one), nextWord(two)];
  await act({ action: 'send', links: [river], numbers: [14], atOnce: true });
  const [to14, to15] = await Promise.all(words);
  expect(to14?.lesson?.sent).toEqual([{ ...river, atOnce: 2 }, castle]);
  expect(to15?.lesson?.sent).toEqual([castle]);

  words = [nextWord(one), nextWord(two)];
  await act({ action: 'take-back', address: castle.address });
  expect((await words[0])?.lesson?.sent).toEqual([{ ...river, atOnce: 2 }]);
});

test('a link sent to all and to one stands once on its Chromebook', async () => {
  const { one, act } = await lesson();
  let word = nextWord(one);
  await act({ action: 'send', links: [castle], atOnce: false });
  await word;
  word = nextWord(one);
  await act({ action: 'send', links: [castle], numbers: [14], atOnce: true });
  expect((await word).lesson?.sent).toEqual([{ ...castle, atOnce: 2 }]);
});

test('all eyes go up, and back down', async () => {
  const { one, act } = await lesson();
  let word = nextWord(one);
  await act({ action: 'eyes-up' });
  expect((await word).lesson?.eyesUp).toBe(true);
  word = nextWord(one);
  await act({ action: 'eyes-down' });
  expect((await word).lesson?.eyesUp).toBe(false);
});

test('the internet is withdrawn from one number without a word about why, and given back', async () => {
  const { teacher, one, two, act } = await lesson();
  let words = [nextWord(one), nextWord(two)];
  await act({ action: 'withdraw', number: 14, reason: 'asked twice to stop' });
  const [on14, on15] = await Promise.all(words);
  expect(on14?.lesson?.withdrawn).toBe(true);
  expect(on15?.lesson).not.toHaveProperty('withdrawn');
  expect(JSON.stringify([on14, on15])).not.toContain('asked twice');
  expect((await teacher.board()).lessons[0]?.withdrawn).toMatchObject([
    { number: 14, reason: 'asked twice to stop', by: { name: 'Robin Example' } },
  ]);
  words = [nextWord(one), nextWord(two)];
  await act({ action: 'give-back', number: 14 });
  expect((await words[0])?.lesson).not.toHaveProperty('withdrawn');
});

test('a Chromebook that is renumbered in mid-lesson takes what is meant for its new number', async () => {
  const { hub, act, two, second } = await lesson();
  const word = nextWord(two);
  await act({ action: 'send', links: [river], numbers: [16], atOnce: false });
  expect((await word).lesson?.sent).toEqual([]);
  second.deviceNumber = 16;
  const renumbered = nextWord(two);
  await second.enrol(hub.enrolmentKey);
  expect((await renumbered).lesson?.sent).toEqual([river]);
});

test.each<[string, object]>([
  ['a link without an address', { action: 'send', links: [{ title: 'x' }], atOnce: false }],
  ['no link', { action: 'send', links: [], atOnce: false }],
  ['six pages at once', { action: 'send', links: Array.from({ length: 6 }, () => castle), atOnce: true }],
  ['a number that no Chromebook has', { action: 'send', links: [castle], numbers: [0], atOnce: false }],
  ['a site that is everything', { action: 'open', site: '*' }],
  ['no reason', { action: 'withdraw', number: 14, reason: ' ' }],
  ['an action that nobody knows', { action: 'explode' }],
])('%s is refused', async (_what, action) => {
  const { teacher, lessonId } = await lesson();
  const response = await teacher.call('POST', `/api/lessons/${lessonId}/actions`, action);
  expect([response.status, await codeOf(response)]).toEqual([400, 'request-malformed']);
});

test('children who want one site make one wish, which is answered once', async () => {
  const { teacher, lessonId, first, second, one, act } = await lesson();
  const board = await teacher.openStream();
  await first.deliver([first.wish('https://www.river.example/otters')]);
  await second.deliver([second.wish('https://river.example/voles'), second.wish('https://moat.example/')]);
  const told = await board.until(
    'class-lesson',
    (frame) => frame.lesson.wishes?.sites === 2 && frame.lesson.wishes.chromebooks === 2,
  );
  expect(JSON.stringify(told)).not.toContain('river');
  expect(await teacher.wishes(lessonId)).toMatchObject([
    {
      site: 'river.example',
      addresses: ['https://river.example/voles', 'https://www.river.example/otters'],
      numbers: [14, 15],
      chromebooks: 2,
      reason: 'not-on-list',
    },
    { site: 'moat.example', numbers: [15] },
  ]);

  const word = nextWord(one);
  const answered = await teacher.answerWish(lessonId, 'river.example', 'opened');
  expect(await answered.json()).toMatchObject({
    lesson: { opened: ['river.example'], wishes: { sites: 1, chromebooks: 1 } },
  });
  expect((await word).lesson?.opened).toEqual(['river.example']);
  await teacher.answerWish(lessonId, 'moat.example', 'refused');
  await first.deliver([first.wish('https://moat.example/again')]);
  expect((await teacher.board()).lessons[0]?.wishes).toEqual({ sites: 0, chromebooks: 0 });
  expect(await teacher.wishes(lessonId)).toMatchObject([
    { site: 'moat.example', answer: 'refused', chromebooks: 2 },
    { site: 'river.example', answer: 'opened', chromebooks: 2 },
  ]);
  await act({ action: 'close', site: 'river.example' });
});

test('a wish outside of a lesson bothers no other lesson; nonsense is no wish', async () => {
  const { hub, teacher, lessonId, first } = await lesson();
  const blue = await TestDevice.enrolled(
    { address: hub.address, deviceNumber: 30, classColour: 'blue' },
    hub.enrolmentKey,
  );
  await blue.deliver([blue.wish('https://river.example/')]);
  await first.deliver([first.wish('data:text/html,hello')]);
  expect(await teacher.wishes(lessonId)).toEqual([]);
  expect((await teacher.board()).lessons[0]?.wishes).toBeUndefined();
  const stranger = new TestAdult({ address: hub.address });
  expect((await stranger.call('GET', `/api/lessons/${lessonId}/wishes`)).status).toBe(401);
  expect(await codeOf(await teacher.call('GET', '/api/lessons/none/wishes'))).toBe('lesson-unknown');
});

test('what children ask for outside of lessons, or without an answer in one that ended, waits for the next lesson of their class', async () => {
  const { hub, teacher, chromebook } = await lesson();
  const herons = (await teacher.addClass('Herons', 'blue')).classId;
  await teacher.addChildren(herons, { 'Hal Example': 30, 'Hope Example': 31 });
  const where = { address: hub.address, classColour: 'blue' } as const;
  const blue = await TestDevice.enrolled({ ...where, deviceNumber: 30 }, hub.enrolmentKey);
  // In the register of Herons, and signed in with red: before Herons begin it is in the lesson of red.
  const wrong = await chromebook(31);
  await blue.deliver([blue.wish('https://old.example/')]);
  hub.clock.forward(5 * 24 * 60 * 60_000);
  await teacher.signIn();
  await blue.deliver([blue.wish('https://river.example/')]);
  await wrong.deliver([wrong.wish('https://river.example/voles')]);
  const robins = (await teacher.board()).classes.find(({ name }) => name === 'Robins')?.classId ?? '';

  const board = await teacher.openStream();
  const started = await teacher.startLesson(herons);
  expect(started).toMatchObject({ wishes: { sites: 1, chromebooks: 2 } });
  await board.until(
    'class-lesson',
    (frame) => frame.lesson.lessonId === started.lessonId && frame.lesson.wishes?.sites === 1,
  );
  expect(await teacher.wishes(started.lessonId)).toMatchObject([
    { site: 'river.example', numbers: [30, 31], chromebooks: 2 },
  ]);

  // It ends unanswered, while red begins: nothing of it is red's. The next lesson of Herons has it again, until it is answered.
  await teacher.actOnLesson(started.lessonId, { action: 'end' });
  const red = await teacher.startLesson(robins);
  expect(red.wishes).toBeUndefined();
  const next = await teacher.startLesson(herons);
  expect(next).toMatchObject({ wishes: { sites: 1, chromebooks: 2 } });
  const line = await blue.openStream();
  await line.until('lesson', (frame) => frame.lesson !== null);
  const word = nextWord(line);
  await teacher.answerWish(next.lessonId, 'river.example', 'opened');
  expect((await word).lesson?.opened).toEqual(['river.example']);
  await teacher.actOnLesson(next.lessonId, { action: 'end' });
  expect((await teacher.startLesson(herons)).wishes).toBeUndefined();
});
