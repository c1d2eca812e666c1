import Database from 'better-sqlite3';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { signedInAdult } from '../../src/contracts/http/people.ts';
import type { RoleGrant } from '../../src/domain/people/role-grant.ts';
import { verify } from '../../src/cli/verify/verify.ts';
import { makeStoreOlder } from './support/make-store-older.ts';
import { TestAdult, testAdult } from './support/test-adult.ts';
import { TestDevice } from './support/test-device.ts';
import { codeOf, startTestHub, type TestHub } from './support/test-hub.ts';

const hourMs = 60 * 60_000;
const dayMs = 24 * hourMs;

async function hubWithFirst(): Promise<{ hub: TestHub; first: TestAdult }> {
  const hub = await startTestHub();
  return { hub, first: await TestAdult.first(hub.address, hub.firstAdultLink) };
}

const ahead = (hub: TestHub, ms: number) => new Date(hub.clock.now().getTime() + ms).toISOString();

async function rightsOf(adult: TestAdult): Promise<string[]> {
  const { rights } = signedInAdult.parse(await (await adult.call('GET', '/api/sign-in')).json());
  return rights.map(({ right }) => right);
}

async function isWhole(hub: TestHub): Promise<boolean> {
  const values = { 'data-folder': hub.dataFolder, json: true, head: undefined };
  return (await verify(values, () => undefined)) === 0;
}

test('the first adult keeps the accounts, is the DSL and teaches', async () => {
  const { hub, first } = await hubWithFirst();
  expect(await first.adults()).toMatchObject([
    {
      name: testAdult.name,
      status: 'active',
      grants: [{ role: 'computing-lead' }, { role: 'dsl' }, { role: 'teacher' }],
    },
  ]);
  expect(await isWhole(hub)).toBe(true);
});

test('an invited adult chooses a password with a link that opens once and lies nowhere', async () => {
  const { hub, first } = await hubWithFirst();
  const { adult, link } = await first.invite('Sam Example', [{ role: 'teacher' }]);
  expect(adult).toMatchObject({ status: 'invited', email: 'sam.example@school.example' });
  expect(link.startsWith(`${hub.address}/join#`)).toBe(true);
  const token = TestAdult.tokenOf(link);
  for (const name of await readdir(hub.dataFolder)) {
    const bytes = await readFile(join(hub.dataFolder, name));
    expect(bytes.includes(token.slice(token.indexOf('.') + 1))).toBe(false);
  }
  const sam = new TestAdult({ address: hub.address });
  expect(await codeOf(await sam.signIn(adult.email))).toBe('sign-in-refused');
  const racing = await Promise.all([sam.join(link), new TestAdult({ address: hub.address }).join(link)]);
  expect(new Set(racing.map(({ status }) => status))).toEqual(new Set([200, 403]));
  expect(await codeOf(await sam.join(link))).toBe('join-link-used');
  expect(hub.logLines.join('')).not.toContain(token);
  expect(await isWhole(hub)).toBe(true);
});

test('a link runs out after seven days, and a newer one takes its place', async () => {
  const { hub, first } = await hubWithFirst();
  const { adult, link } = await first.invite('Sam Example', [{ role: 'teacher' }]);
  hub.clock.forward(7 * dayMs - 1_000);
  // The sign-in of the inviter is a day old by now; a link is no sign-in.
  await first.signIn();
  const renewed = (await (await first.renewLink(adult.adultId)).json()) as { link: string };
  const sam = new TestAdult({ address: hub.address });
  expect(await codeOf(await sam.join(link))).toBe('join-link-used');
  hub.clock.forward(7 * dayMs + 1_000);
  expect(await codeOf(await sam.join(renewed.link))).toBe('join-link-used');
  for (const nonsense of ['x'.repeat(40), `${'x'.repeat(20)}.${'y'.repeat(40)}`, '.'.repeat(40)]) {
    expect(await codeOf(await sam.join(`${hub.address}/join#${nonsense}`))).toBe('join-link-used');
  }
});

test('a forgotten password is set anew, and who was signed in with the old one is not any more', async () => {
  const { first } = await hubWithFirst();
  const sam = await first.bring('Sam Example', [{ role: 'teacher' }]);
  const { link } = (await (await first.renewLink(sam.adultId)).json()) as { link: string };
  const stream = await sam.openStream();
  const again = new TestAdult(sam.options);
  expect((await again.join(link, 'quite another password')).status).toBe(200);
  expect(await stream.ended).toBe(1008);
  expect(await codeOf(await sam.call('GET', '/api/board'))).toBe('sign-in-needed');
  expect(await codeOf(await sam.signIn(sam.email))).toBe('sign-in-refused');
  expect((await sam.signIn(sam.email, 'quite another password')).status).toBe(200);
});

test('nobody makes a link for their own account', async () => {
  const { first } = await hubWithFirst();
  const head = await first.bring('Head Example', [{ role: 'head' }]);
  for (const kind of ['link', 'factor-link']) {
    const refused = await head.call('POST', `/api/adults/${head.adultId}/${kind}`);
    expect([kind, await codeOf(refused)]).toEqual([kind, 'own-link-refused']);
    const made = await first.call('POST', `/api/adults/${head.adultId}/${kind}`);
    expect([kind, made.status]).toEqual([kind, 200]);
  }
});

test('roles are given and taken, and what is open follows at once', async () => {
  const { hub, first } = await hubWithFirst();
  const sam = await first.bring('Sam Example', [{ role: 'teacher' }]);
  expect(await rightsOf(sam)).toContain('run-lessons');
  const stream = await sam.openStream();
  const unused = await sam.ticket();
  expect((await first.giveRoles(sam.adultId, [{ role: 'ict-provider' }])).status).toBe(200);
  expect(await stream.ended).toBe(1008);
  expect((await fetch(`${hub.address}/api/stream?ticket=${unused}`)).status).toBe(401);
  expect(await rightsOf(sam)).toEqual(['see-board', 'keep-devices', 'mark-browsers', 'keep-policy']);
  await first.giveRoles(sam.adultId, [{ role: 'governor' }]);
  expect(await rightsOf(sam)).toEqual(['see-figures']);
  expect((await sam.signIn(sam.email)).status).toBe(200);
  await first.giveRoles(sam.adultId, []);
  expect(await codeOf(await sam.signIn(sam.email))).toBe('right-needed');
  expect(await isWhole(hub)).toBe(true);
});

test('whoever may not hear of lessons is told nothing of them, live or later', async () => {
  const { first } = await hubWithFirst();
  const provider = await first.bring('Pat Provider', [{ role: 'ict-provider' }]);
  const stream = await provider.openStream();
  const { classId } = await first.addClass('Robins', 'red');
  const { lessonId } = await first.startLesson(classId);
  await first.actOnLesson(lessonId, { action: 'withdraw', number: 14, reason: 'Ben asked twice' });
  await first.addClass('Owls', 'blue');
  await stream.until('school-class', ({ schoolClass }) => schoolClass.name === 'Owls');
  const later = await provider.openStream();
  await later.until('school-class', ({ schoolClass }) => schoolClass.name === 'Owls');
  for (const { frames } of [stream, later])
    expect(frames.map(({ type }) => type)).not.toContain('class-lesson');
  expect((await provider.board()).lessons).toEqual([]);
  expect((await first.board()).lessons).toHaveLength(1);
});

test('supply is for one class, and ends by itself with what it had open', async () => {
  const { hub, first } = await hubWithFirst();
  const robins = await first.addClass('Robins', 'red');
  const owls = await first.addClass('Owls', 'blue');
  const until = ahead(hub, hourMs);
  const grants: RoleGrant[] = [{ role: 'supply', classId: robins.classId, until }];
  const supply = await first.bring('Sid Supply', grants);
  expect((await supply.askForLesson(robins.classId)).status).toBe(200);
  expect(await codeOf(await supply.askForLesson(owls.classId))).toBe('right-needed');
  const { lessonId } = await first.startLesson(owls.classId);
  expect(await codeOf(await supply.actOnLesson(lessonId, { action: 'end' }))).toBe('right-needed');
  expect((await supply.board()).lessons).toMatchObject([{ className: 'Robins' }]);

  const pressIn = async (classColour: 'red' | 'blue' | undefined, deviceNumber: number) => {
    const where = { address: hub.address, deviceNumber, ...(classColour ? { classColour } : {}) };
    const device = await TestDevice.enrolled(where, hub.enrolmentKey);
    const press = device.press();
    await device.deliver([press]);
    return press.event.id;
  };
  const [red, blue, none] = [await pressIn('red', 1), await pressIn('blue', 2), await pressIn(undefined, 3)];
  for (const [alertId, code] of [
    [red, 200],
    [none, 200],
    [blue, 403],
  ] as const) {
    expect((await supply.call('GET', `/api/alerts/${alertId}`)).status).toBe(code);
    expect((await supply.act(alertId, 'shield-lifted')).status).toBe(code);
    expect((await supply.act(alertId, 'on-my-way')).status).toBe(200);
  }

  const stream = await supply.openStream();
  hub.clock.forward(hourMs);
  expect(await stream.ended).toBe(1008);
  expect(await codeOf(await supply.call('GET', '/api/board'))).toBe('right-needed');
  expect(await codeOf(await supply.signIn(supply.email))).toBe('right-needed');
  expect((await first.adults()).find(({ name }) => name === 'Sid Supply')).toMatchObject({
    status: 'active',
    grants: [{ role: 'supply', until }],
  });
});

test('an account that was ended is out at once, and comes back only by another invitation', async () => {
  const { hub, first } = await hubWithFirst();
  const sam = await first.bring('Sam Example', [{ role: 'teacher' }]);
  const stream = await sam.openStream();
  expect((await first.endAdult(sam.adultId)).status).toBe(200);
  expect((await first.endAdult(sam.adultId)).status).toBe(200);
  expect(await stream.ended).toBe(1008);
  expect(await codeOf(await sam.call('GET', '/api/sign-in'))).toBe('sign-in-needed');
  expect(await codeOf(await sam.signIn(sam.email))).toBe('sign-in-refused');
  expect(await codeOf(await first.giveRoles(sam.adultId, [{ role: 'teacher' }]))).toBe('adult-ended');
  expect(await codeOf(await first.renewLink(sam.adultId))).toBe('adult-ended');
  const { adult, link } = await first.invite('Sam Example', [{ role: 'office' }]);
  expect(adult).toMatchObject({ adultId: sam.adultId, status: 'invited', grants: [{ role: 'office' }] });
  expect(await codeOf(await sam.signIn(sam.email))).toBe('sign-in-refused');
  expect((await sam.join(link)).status).toBe(200);
  expect(await isWhole(hub)).toBe(true);
});

test('the last one who may change adults stays', async () => {
  const { first } = await hubWithFirst();
  const [{ adultId } = { adultId: '' }] = await first.adults();
  const robin = () => first.giveRoles(adultId, [{ role: 'teacher' }, { role: 'dsl' }]);
  expect(await codeOf(await first.endAdult(adultId))).toBe('last-administrator');
  expect(await codeOf(await robin())).toBe('last-administrator');
  // Somebody who has not come yet is nobody to rely on.
  const { adult, link } = await first.invite('Sam Example', [{ role: 'head' }]);
  expect(await codeOf(await robin())).toBe('last-administrator');
  const sam = new TestAdult(first.options);
  await sam.join(link);
  const racing = await Promise.all([first.endAdult(adult.adultId), sam.endAdult(adultId)]);
  expect(racing.filter(({ ok }) => ok)).toHaveLength(1);
});

test('nobody gives a role that reads more of what children say than they do themselves', async () => {
  const { first } = await hubWithFirst();
  const lead = await first.bring('Lee Lead', [{ role: 'computing-lead' }]);
  const [dsl] = (await first.adults()).filter(({ name }) => name === testAdult.name);
  const refused = [
    await lead.giveRoles(lead.adultId, [{ role: 'computing-lead' }, { role: 'dsl' }]),
    await lead.askToInvite('Another', 'another@school.example', [{ role: 'deputy-dsl' }]),
    await lead.renewLink(dsl?.adultId ?? ''),
    await lead.endAdult(dsl?.adultId ?? ''),
  ];
  for (const response of refused) {
    expect(await response.json()).toMatchObject({
      error: { code: 'right-needed', at: 'read-words-for-dsl' },
    });
  }
  expect((await lead.askToInvite('Tia', 'tia@school.example', [{ role: 'teacher' }])).status).toBe(200);
});

test('what an invitation says is judged', async () => {
  const { hub, first } = await hubWithFirst();
  const { classId } = await first.addClass('Robins', 'red');
  const teacher: RoleGrant[] = [{ role: 'teacher' }];
  const invite = (name: unknown, grants: unknown = teacher, email: unknown = 'sam@school.example') =>
    first.call('POST', '/api/adults', { name, email, grants });
  for (const name of [
    '',
    '   ',
    'x'.repeat(101),
    'two\nlines',
    'a\u0000b',
    'turned \u202eround',
    'un\u200bseen',
    7,
  ]) {
    expect(await codeOf(await invite(name))).toBe('request-malformed');
  }
  for (const grants of [
    [],
    [{ role: 'queen' }],
    [...teacher, ...teacher],
    [{ role: 'teacher', until: ahead(hub, hourMs) }],
    [{ role: 'supply' }],
    [{ role: 'supply', classId, until: ahead(hub, -1_000) }],
    [{ role: 'supply', classId, until: ahead(hub, 101 * dayMs) }],
  ]) {
    expect([grants, await codeOf(await invite('Sam', grants))]).toEqual([grants, 'request-malformed']);
  }
  const elsewhere = [
    { role: 'supply', classId: '01890000-0000-7000-8000-000000000000', until: ahead(hub, hourMs) },
  ];
  expect(await codeOf(await invite('Sam', elsewhere))).toBe('class-unknown');
  expect(await codeOf(await invite('Sam', teacher, 'no address'))).toBe('request-malformed');
  expect(await codeOf(await invite('Sam', teacher, testAdult.email.toUpperCase()))).toBe('adult-known');
  // A name is a text like any other.
  const name = '<img src=x onerror=alert(1)> Seán O’Brien-Łukasz 李';
  const racing = await Promise.all([invite(name), invite(name)]);
  expect(new Set(racing.map(({ status }) => status))).toEqual(new Set([200, 409]));
  expect((await first.adults()).map((adult) => adult.name)).toContain(name);
  expect((await first.adults()).filter((adult) => adult.name === 'Sam')).toEqual([]);
});

test('adults who were there before there were roles keep what they could do, and the log says so', async () => {
  const { hub } = await hubWithFirst();
  await hub.stop();
  await forgetRoles(hub);
  const again = await startTestHub({ dataFolder: hub.dataFolder });
  expect(again.firstAdultLink).toBeNull();
  const first = new TestAdult({ address: again.address });
  expect((await first.signIn()).status).toBe(200);
  expect((await first.adults())[0]?.grants.map(({ role }) => role)).toEqual([
    'computing-lead',
    'dsl',
    'teacher',
  ]);
  expect(await isWhole(again)).toBe(true);
});

/** Makes the store one of the release before there were roles, whose log says nothing of them. */
async function forgetRoles({ dataFolder }: TestHub): Promise<void> {
  await makeStoreOlder(dataFolder, '2025-11');
  const database = new Database(join(dataFolder, 'hub.sqlite'));
  database.exec(`delete from setting where name = 'second-factor-since';
    drop trigger hub_log_never_delete; delete from hub_log where kind = 'adult-change';
    create trigger hub_log_never_delete before delete on hub_log
      begin select raise(abort, 'hub_log is only ever added to'); end`);
  database.close();
}
