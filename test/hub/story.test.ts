import { expect, test } from 'vitest';
import {
  blockLooksPath,
  blockLooksResponse,
  storyPath,
  storyResponse,
} from '../../src/contracts/http/story.ts';
import { registerPath, registerResponse } from '../../src/contracts/http/register.ts';
import { TestAdult } from './support/test-adult.ts';
import { TestDevice } from './support/test-device.ts';
import { startTestHub } from './support/test-hub.ts';

async function lesson() {
  const hub = await startTestHub();
  const dsl = await TestAdult.first(hub.address, hub.firstAdultLink);
  const teacher = await dsl.bring('Tia Teacher', [{ role: 'teacher' }]);
  const where = { address: hub.address, deviceNumber: 14, classColour: 'red' } as const;
  const device = await TestDevice.enrolled(where, hub.enrolmentKey);
  const time = () => hub.clock.now();
  const blocked = (count: number, host = 'games.example') =>
    Array.from({ length: count }, (_, index) =>
      device.write(
        {
          kind: 'page-blocked',
          details: { address: `https://${host}/${index}?who=secret`, reason: 'not-on-list' },
        },
        { time: time() },
      ),
    );
  const tile = async () =>
    (await teacher.board()).tiles.find(({ deviceId }) => deviceId === device.id) ?? { attention: undefined };
  const isOften = async () =>
    (await tile()).attention?.some(({ reason }) => reason === 'blocked-often') ?? false;
  const story = async (adult: TestAdult = teacher) =>
    storyResponse.parse(await (await adult.call('GET', storyPath(device.id))).json()).entries;
  return { hub, dsl, teacher, device, blocked, isOften, story, time };
}

test('forty refusals in a minute are one word on the tile and one line in its story; one or two are neither alarm nor line of their own', async () => {
  const { teacher, device, blocked, isOften, story } = await lesson();
  const board = await teacher.openStream();
  await device.deliver(blocked(2));
  expect(await isOften()).toBe(false);
  await device.deliver(blocked(38));
  await board.until('tile', ({ tile }) => tile.attention?.[0]?.reason === 'blocked-often');
  expect(JSON.stringify(board.frames)).not.toMatch(/games|secret/);
  const lines = (await story()).filter(({ kind }) => kind === 'blocked');
  // The minute may have turned in between: it is one line all the same.
  expect(lines).toMatchObject([{ blocks: 40 }]);
  expect(JSON.stringify(lines)).not.toMatch(/games|secret/);
});

test('a flood that goes on is told every half minute at most, and a press in it is an alert of its own', async () => {
  const { hub, teacher, device, blocked } = await lesson();
  const board = await teacher.openStream();
  const told = () => board.frames.filter(({ type }) => type === 'tile').length;
  await device.deliver(blocked(12));
  await board.until('tile', ({ tile }) => tile.attention !== undefined);
  const before = told();
  for (let batch = 0; batch < 8; batch++) await device.deliver(blocked(20));
  const press = device.press();
  await device.deliver([press, ...blocked(20)]);
  await board.until('alert', ({ alert }) => alert.alertId === press.event.id && alert.state === 'open');
  expect(told()).toBe(before);
  hub.clock.forward(31_000);
  await device.deliver(blocked(12));
  await board.until('tile', ({ tile }) => {
    const at = Date.parse(tile.attention?.[0]?.at ?? '');
    return at > hub.clock.now().getTime() - 20_000;
  });
  expect(told()).toBe(before + 1);
});

test('frames that come with a page are no child that tries, nor is what was refused offline an hour ago', async () => {
  const { device, isOften, time } = await lesson();
  const frames = Array.from({ length: 20 }, (_, index) =>
    device.write({
      kind: 'page-blocked',
      details: { address: `https://adverts.example/${index}`, reason: 'not-on-list', inFrame: true },
    }),
  );
  const old = Array.from({ length: 20 }, (_, index) =>
    device.write(
      { kind: 'page-blocked', details: { address: `https://old.example/${index}`, reason: 'not-on-list' } },
      { time: new Date(time().getTime() - 3_600_000) },
    ),
  );
  await device.deliver([...frames, ...old]);
  expect(await isOften()).toBe(false);
});

test('which sites were refused opens by a look, which is recorded and stands in the story; a batch sent twice counts once', async () => {
  const { teacher, dsl, device, blocked, story } = await lesson();
  const batch = [...blocked(3), ...blocked(1, 'www.chat.example')];
  await device.deliver(batch);
  await device.deliver(batch);
  const response = await teacher.call('POST', blockLooksPath(device.id));
  const { blocks } = blockLooksResponse.parse(await response.json());
  const bySite = new Map<string, number>();
  for (const { site, blocks: count } of blocks) bySite.set(site, (bySite.get(site) ?? 0) + count);
  expect(Object.fromEntries(bySite)).toEqual({ 'games.example': 3, 'chat.example': 1 });
  expect((await story(dsl)).filter(({ kind }) => kind === 'looked')).toMatchObject([
    { byName: 'Tia Teacher' },
  ]);
});

test('the story of a Chromebook tells in order what happened: lesson, wrong colour, press, adults; never what a child said', async () => {
  const { hub, dsl, teacher, device, story } = await lesson();
  const { classId } = await teacher.addClass('Robins', 'red');
  const { lessonId } = await teacher.startLesson(classId);
  hub.clock.forward(1_000);
  await device.deliver([
    device.write({ kind: 'session-started', details: { extensionVersion: '1', browserVersion: '1' } }),
    device.write({ kind: 'class-unexpected', details: { expected: 'red', signedIn: 'green' } }),
  ]);
  hub.clock.forward(1_000);
  const press = device.press();
  const reportId = press.event.id;
  await device.deliver([press]);
  hub.clock.forward(1_000);
  await device.deliver([
    device.write({ kind: 'help-described', details: { reportId, what: 'about-a-grown-up' } }),
    device.write({ kind: 'help-described', details: { reportId, what: 'scary' } }),
    device.write({
      kind: 'concern-matched',
      details: { category: 'self-harm', phraseId: 'self-harm-want-to-die', kindness: true },
    }),
  ]);
  hub.clock.forward(1_000);
  await teacher.act(reportId, 'on-my-way');
  hub.clock.forward(1_000);
  await teacher.actOnLesson(lessonId, { action: 'withdraw', number: 14, reason: 'phoned home' });
  await teacher.actOnLesson(lessonId, { action: 'withdraw', number: 15, reason: 'another one' });
  const told = (await story()).map(({ kind, what }) => `${kind} ${what ?? ''}`.trim());
  expect(told).toEqual([
    'lesson start',
    'session session-started',
    'session class-unexpected',
    'pressed',
    'child-said what-it-was',
    'adult-acted on-my-way',
    'lesson withdraw',
  ]);
  expect(JSON.stringify(await story())).not.toMatch(/grown|scary|self-harm|another one/);
  // Why the internet was withdrawn can be read afterwards, too.
  await teacher.actOnLesson(lessonId, { action: 'give-back', number: 14 });
  await teacher.actOnLesson(lessonId, { action: 'end' });
  expect((await story()).filter(({ what }) => what === 'withdraw')).toMatchObject([
    { byName: 'Tia Teacher', note: 'phoned home' },
  ]);
  expect((await story(dsl)).filter(({ kind }) => kind === 'child-said')).toMatchObject([
    { forDsl: true },
    {},
  ]);
});

test('the story of a Chromebook that is signed in with a wrong colour is that of its own class, and stays when the colour changes', async () => {
  const { hub, teacher, device, story } = await lesson();
  const robins = (await teacher.addClass('Robins', 'orange')).classId;
  const herons = (await teacher.addClass('Herons', 'red')).classId;
  await teacher.addChildren(robins, { 'Ada Example': 14 });
  const inRobins = (await teacher.startLesson(robins)).lessonId;
  const inHerons = (await teacher.startLesson(herons)).lessonId;
  // The Chromebook says red, which is the colour of Herons.
  await device.deliver([device.write({ kind: 'class-signed-in', details: { colour: 'red', how: 'tile' } })]);
  hub.clock.forward(1_000);
  await teacher.actOnLesson(inHerons, { action: 'eyes-up' });
  await teacher.actOnLesson(inHerons, { action: 'withdraw', number: 14, reason: 'reaches nobody' });
  await teacher.actOnLesson(inRobins, { action: 'withdraw', number: 14, reason: 'asked twice' });
  const lines = async () =>
    (await story())
      .filter(({ kind }) => kind === 'lesson')
      .map(({ what, className }) => `${className}: ${what}`);
  const told = ['Robins: start', 'Robins: withdraw'];
  expect(await lines()).toEqual(told);

  // Afterwards the number is nobody's, and somebody signs in with Herons' colour there: the morning was as it was.
  await teacher.actOnLesson(inHerons, { action: 'end' });
  await teacher.actOnLesson(inRobins, { action: 'end' });
  hub.clock.forward(1_000);
  const { entries } = registerResponse.parse(await (await teacher.call('GET', registerPath(robins))).json());
  const [child] = entries;
  const left = { change: 'end' };
  await teacher.call('POST', `${registerPath(robins)}/${child?.childId}`, left);
  await device.deliver([device.write({ kind: 'class-signed-in', details: { colour: 'red', how: 'tile' } })]);
  hub.clock.forward(1_000);
  await teacher.startLesson(herons);
  expect(await lines()).toEqual([...told, 'Robins: end', 'Herons: start']);
});
