import Database from 'better-sqlite3';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { looksPath, looksResponse } from '../../src/contracts/http/looks.ts';
import { logPath, logResponse } from '../../src/contracts/http/log.ts';
import { importPath, importPreviewPath, importPreviewResponse } from '../../src/contracts/http/register.ts';
import { routesOfHub } from './support/routes-of-hub.ts';
import { TestAdult } from './support/test-adult.ts';
import { TestDevice } from './support/test-device.ts';
import { codeOf, startTestHub } from './support/test-hub.ts';

const wanted = { rows: [{ line: 2, name: 'Cy Example', number: 16 }], endsOthers: false, numbersFrom: 1 };

/**
 * Every route whose answer holds a child's name, or what can be tied to one child: the look that it writes, and how it is asked so that it
 * answers. A new route stands here or below.
 */
const looking: Readonly<Record<string, { kind: string; ask: (room: Room) => Promise<Response> }>> = {
  'GET /api/alerts/:alertId': {
    kind: 'press',
    ask: ({ adult, alertId }) => adult.call('GET', `/api/alerts/${alertId}`),
  },
  'GET /api/alerts/:alertId/reopening': {
    kind: 'reopening',
    ask: ({ adult, alertId }) => adult.call('GET', `/api/alerts/${alertId}/reopening`),
  },
  'GET /api/log': { kind: 'log', ask: ({ adult }) => adult.call('GET', '/api/log?number=14') },
  'GET /api/log/:entryId': {
    kind: 'log-record',
    ask: ({ adult, entryId }) => adult.call('GET', `/api/log/${entryId}`),
  },
  'GET /api/devices/:deviceId/story': {
    kind: 'story',
    ask: ({ adult, deviceId }) => adult.call('GET', `/api/devices/${deviceId}/story`),
  },
  'POST /api/devices/:deviceId/block-looks': {
    kind: 'blocks',
    ask: ({ adult, deviceId }) => adult.call('POST', `/api/devices/${deviceId}/block-looks`),
  },
  'GET /api/lessons/:lessonId/wishes': {
    kind: 'wishes',
    ask: ({ adult, lessonId }) => adult.call('GET', `/api/lessons/${lessonId}/wishes`),
  },
  'GET /api/classes/:classId/register': {
    kind: 'register',
    ask: ({ adult, classId }) => adult.call('GET', `/api/classes/${classId}/register`),
  },
  'POST /api/classes/:classId/register': {
    kind: 'register',
    ask: ({ adult, classId }) =>
      adult.call('POST', `/api/classes/${classId}/register`, { name: 'Di Example', number: 17 }),
  },
  'POST /api/classes/:classId/register/:childId': {
    kind: 'register',
    ask: ({ adult, classId, childId }) =>
      adult.call('POST', `/api/classes/${classId}/register/${childId}`, {
        change: 'name',
        name: 'Ada Sample',
      }),
  },
  'POST /api/classes/:classId/register/import-preview': {
    kind: 'import',
    ask: ({ adult, classId }) => adult.call('POST', importPreviewPath(classId), wanted),
  },
  'POST /api/classes/:classId/register/import': {
    kind: 'register',
    ask: async ({ adult, classId }) => {
      const preview = await adult.call('POST', importPreviewPath(classId), wanted);
      const { digest } = importPreviewResponse.parse(await preview.json());
      return adult.call('POST', importPath(classId), { wanted, digest });
    },
  },
  'GET /api/register/holders': {
    kind: 'number',
    ask: ({ adult }) => adult.call('GET', '/api/register/holders?number=14'),
  },
  'GET /api/register/names-to-keep': {
    kind: 'kept-offline',
    ask: async ({ adult }) => {
      await adult.call('POST', '/api/school-browsers', { label: 'Laptop of the Robins' });
      return adult.call('GET', '/api/register/names-to-keep');
    },
  },
  'GET /api/register/left': {
    kind: 'left',
    ask: ({ adult }) => adult.call('GET', '/api/register/left'),
  },
};

const recorded = 'what is done is recorded itself, with who and when; it answers how that stands';
const aboutNone = 'nothing about a child in it';

/** Routes that answer no such thing, each with the reason. */
const without: Readonly<Record<string, string>> = {
  'ALL /*': 'headers and counting, around every route',
  'ALL /api/*': 'nothing is cached',
  'GET /healthz': 'says ok',
  'POST /api/events': 'a device tells, and hears how far it was heard',
  'POST /api/devices': 'a device enrols',
  'GET /api/stream':
    'numbers and states for the board; lines of the log for those who opened it, and that look is recorded',
  'GET /api/stream/poll': 'the same as the stream',
  'POST /api/stream-tickets': 'a ticket',
  'POST /api/first-adult': aboutNone,
  'POST /api/join': aboutNone,
  'POST /api/sign-in': aboutNone,
  'GET /api/sign-in': aboutNone,
  'DELETE /api/sign-in': aboutNone,
  'GET /extension/updates.xml': aboutNone,
  'GET /extension/lids-down.crx': aboutNone,
  'GET /*': aboutNone,
  'GET /api/board':
    'numbers, colours and who needs help, for everybody in the room: no page, no word of a child, no name',
  'POST /api/alerts/:alertId/actions': recorded,
  'POST /api/alerts/:alertId/reopening': recorded,
  'POST /api/alerts/:alertId/outcomes': recorded,
  'POST /api/alert-actions': recorded,
  'GET /api/notices/choice': 'which roles are told of what',
  'POST /api/notices/choice': 'which roles are told of what',
  'POST /api/notices/test-mail': aboutNone,
  'GET /api/digests': 'figures of days, no record of one child',
  'POST /api/log/:entryId/actions': recorded,
  'GET /api/log/unseen': 'ids of entries alone, for the count beside the link',
  'GET /api/looks': 'who looked: adults and numbers, no child',
  'GET /api/register/looks': 'who looked: adults and numbers, no child',
  'POST /api/register/erased-names': 'how many were erased',
  'POST /api/classes': aboutNone,
  'POST /api/classes/:classId': aboutNone,
  'DELETE /api/classes/:classId': aboutNone,
  'POST /api/lessons': recorded,
  'POST /api/lessons/:lessonId/actions': recorded,
  'POST /api/lessons/:lessonId/wishes': recorded,
  'GET /api/lift-keys': 'keys of Chromebooks; that they were given is in the hub’s log',
  'GET /api/devices/:deviceId': 'a Chromebook as a thing: its clock, its log, what adults did about it',
  'POST /api/devices/:deviceId/actions': recorded,
  'POST /api/sign-in/second-factor': aboutNone,
  'POST /api/sign-in/passkey/options': aboutNone,
  'POST /api/sign-in/passkey': aboutNone,
  'GET /api/own-sign-in': aboutNone,
  'POST /api/own-sign-in/password': aboutNone,
  'POST /api/own-sign-in/code': aboutNone,
  'POST /api/own-sign-in/code/confirm': aboutNone,
  'DELETE /api/own-sign-in/code': aboutNone,
  'POST /api/own-sign-in/passkeys/options': aboutNone,
  'POST /api/own-sign-in/passkeys': aboutNone,
  'DELETE /api/own-sign-in/passkeys/:passkeyId': aboutNone,
  'POST /api/own-sign-in/recovery-codes': aboutNone,
  'GET /api/sign-in-ways': aboutNone,
  'POST /api/sign-in/provider': aboutNone,
  'GET /api/sign-in/provider/callback': aboutNone,
  'POST /api/sign-in/sealed-account': aboutNone,
  'GET /api/push-subscription': aboutNone,
  'POST /api/push-subscription': aboutNone,
  'DELETE /api/push-subscription': aboutNone,
  'GET /api/sealed-account': 'the sealed account: when its envelope was made and opened',
  'POST /api/sealed-account': 'the sealed account',
  'GET /api/second-factor-rule': 'a rule of the school',
  'POST /api/second-factor-rule': 'a rule of the school',
  'POST /api/adults/:adultId/factor-link': 'adults',
  'GET /api/school-browsers': 'computers of the school',
  'POST /api/school-browsers': 'computers of the school',
  'DELETE /api/school-browsers/:browserId': 'computers of the school',
  'POST /api/preview': 'what policy says of an address that an adult made up; neither kept nor logged',
  'GET /api/school-policy': 'the school’s policy',
  'POST /api/school-policy': 'the school’s policy',
  'GET /api/drills': 'which Chromebooks answered a drill; no child did anything',
  'POST /api/drills': 'which Chromebooks answered a drill',
  'GET /api/drills/:drillId': 'which Chromebooks answered a drill; no child did anything',
  'GET /api/figures': 'figures, of which none tells of few children',
  'GET /api/adults': 'adults',
  'POST /api/adults': 'adults',
  'POST /api/adults/:adultId/roles': 'adults',
  'POST /api/adults/:adultId/link': 'adults',
  'DELETE /api/adults/:adultId': 'adults',
};

type Room = Awaited<ReturnType<typeof school>>;

async function school() {
  const hub = await startTestHub();
  const first = await TestAdult.first(hub.address, hub.firstAdultLink);
  const { classId } = await first.addClass('Robins', 'red');
  const adult = await first.bring('Eve Example', [
    { role: 'teacher' },
    { role: 'dsl' },
    { role: 'head' },
    { role: 'office' },
  ]);
  await adult.addChildren(classId, { 'Ada Example': 14, 'Ben Example': 15 });
  const { entries } = await adult.register(classId);
  const childId = entries[0]?.childId ?? '';
  // Somebody who has left, and whose name is kept.
  const gone = { change: 'end' };
  await adult.call('POST', `/api/classes/${classId}/register/${entries[1]?.childId}`, gone);
  const { lessonId } = await adult.startLesson(classId);
  const where = { address: hub.address, deviceNumber: 14, classColour: 'red' } as const;
  const device = await TestDevice.enrolled(where, hub.enrolmentKey);
  const press = device.press();
  await device.deliver([press, device.wish('https://games.example/')]);
  const log = logResponse.parse(await (await adult.call('GET', logPath)).json());
  const entryId = log.entries[0]?.entryId ?? 0;
  const looks = async (before?: string) => {
    const query = before === undefined ? '' : `?before=${encodeURIComponent(before)}`;
    return looksResponse.parse(await (await adult.call('GET', `${looksPath}${query}`)).json());
  };
  const { id: deviceId } = device;
  return { hub, first, adult, deviceId, classId, childId, lessonId, alertId: press.event.id, entryId, looks };
}

test('every route of the hub is in one of the two tables, and nothing else is', async () => {
  const named = [...Object.keys(looking), ...Object.keys(without)];
  expect(
    named.toSorted(),
    'a new route: does its answer hold a name, or what can be tied to a child?',
  ).toEqual((await routesOfHub()).toSorted());
});

test('each route that answers a name or a record writes a look first, each time', async () => {
  const room = await school();
  for (const [route, { kind, ask }] of Object.entries(looking)) {
    const count = async () => (await room.looks()).looks.filter((look) => look.kind === kind).length;
    const before = await count();
    const response = await ask(room);
    expect([route, response.status]).toEqual([route, 200]);
    expect([route, await count()]).toEqual([route, before + 1]);
  }
}, 60_000);

test('a second look at a press is recorded as the first one was, with the number and the time of the press', async () => {
  const { adult, alertId, looks } = await school();
  await adult.look(alertId);
  await adult.look(alertId);
  const atPress = (await looks()).looks.filter(({ kind }) => kind === 'press');
  expect(atPress).toHaveLength(2);
  expect(atPress[0]).toMatchObject({ byName: 'Eve Example', number: 14, className: null });
  const { alerts } = await adult.board();
  expect(atPress[0]?.aboutAt).toBe(alerts[0]?.receivedAt);
});

test('looks of every kind stand in one list, newest first, page after page, and name no child', async () => {
  const { adult, classId, alertId, looks } = await school();
  const known = (await looks()).looks.length;
  for (let time = 0; time < 60; time++) {
    await adult.look(alertId);
    await adult.register(classId);
  }
  const first = await looks();
  const second = await looks(first.next);
  expect([first.looks.length, second.looks.length, second.next]).toEqual([100, 20 + known, undefined]);
  const times = [...first.looks, ...second.looks].map(({ at }) => at);
  expect(times).toEqual(times.toSorted().toReversed());
  expect(first.looks.map(({ kind }) => kind).slice(0, 2)).toEqual(['register', 'press']);
  expect(JSON.stringify([first, second])).not.toMatch(/Ada|Ben/);
}, 60_000);

test('who may not read them is refused, also what is no place in the list', async () => {
  const { first, adult } = await school();
  const teacher = await first.bring('Tia Example', [{ role: 'teacher' }]);
  expect(await codeOf(await teacher.call('GET', looksPath))).toBe('right-needed');
  expect(await codeOf(await adult.call('GET', `${looksPath}?before=x`))).toBe('request-malformed');
});

test('what is refused is no look, and nobody changes one that was taken', async () => {
  const { hub, adult, looks } = await school();
  const before = (await looks()).looks.length;
  expect((await adult.call('GET', `${logPath}/999`)).status).toBe(404);
  expect((await looks()).looks).toHaveLength(before);
  const database = new Database(join(hub.dataFolder, 'hub.sqlite'));
  for (const change of ['delete from record_look', "update record_look set adult_name = 'Nobody'"]) {
    expect(() => database.prepare(change).run()).toThrow('only ever added to');
  }
  database.close();
});
