import Database from 'better-sqlite3';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { breakGlass } from '../../src/cli/break-glass/break-glass.ts';
import { signedInAdult } from '../../src/contracts/http/people.ts';
import { sealedAccount, sealedAccountMade } from '../../src/contracts/http/sealed-account.ts';
import { verifyStore } from '../../src/hub/proof/verify-store.ts';
import { openStoreToRead } from '../../src/hub/store/open-store-to-read.ts';
import { fetchFrom } from './support/fetch-from.ts';
import { RecordingRoad } from './support/recording-road.ts';
import { TestAdult } from './support/test-adult.ts';
import { codeOf, startTestHub, testFolder } from './support/test-hub.ts';

const open = (adult: TestAdult, code: string) => adult.call('POST', '/api/sign-in/sealed-account', { code });
const stateAt = async (adult: TestAdult) =>
  sealedAccount.parse(await (await adult.call('GET', '/api/sealed-account')).json());
const makeEnvelope = async (head: TestAdult) =>
  sealedAccountMade.parse(await (await head.call('POST', '/api/sealed-account')).json()).code;
const whoIs = async (adult: TestAdult) =>
  signedInAdult.parse(await (await adult.call('GET', '/api/sign-in')).json());

test('the envelope opens once, as the head, for an hour; the log has it, and everybody who may see adults is told', async () => {
  const mail = new RecordingRoad();
  const hub = await startTestHub({ roads: { mail } });
  const first = await TestAdult.first(hub.address, hub.firstAdultLink);
  const head = await first.bring('Head Example', [{ role: 'head' }]);
  const dsl = await head.bring('Dana Example', [{ role: 'dsl' }]);
  const teacher = await first.bring('Tess Example', [{ role: 'teacher' }]);
  expect(await stateAt(dsl)).toEqual({ state: 'none' });
  const lead = await first.bring('Lea Example', [{ role: 'computing-lead' }]);
  expect(await codeOf(await lead.call('POST', '/api/sealed-account'))).toBe('right-needed');
  const { code } = sealedAccountMade.parse(await (await head.call('POST', '/api/sealed-account')).json());
  expect(await stateAt(dsl)).toMatchObject({ state: 'sealed', madeBy: 'Head Example' });
  expect((await readFile(join(hub.dataFolder, 'hub.sqlite-wal'), 'latin1')).includes(code)).toBe(false);

  const watching = await dsl.openStream();
  const somebody = new TestAdult({ address: hub.address });
  const written = ` ${code.toUpperCase().replaceAll('-', ' ')}`;
  const both = await Promise.all([
    open(somebody, written),
    open(new TestAdult({ address: hub.address }), code),
  ]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  const opened = both[0]?.ok ? somebody : undefined;
  expect(await watching.ended).toBe(1008);
  for (const told of [dsl, head, first, lead]) expect((await whoIs(told)).sealedUsedAt).toBeDefined();
  expect((await whoIs(teacher)).sealedUsedAt).toBeUndefined();
  expect(await stateAt(dsl)).toMatchObject({ state: 'used' });
  expect(await codeOf(await open(new TestAdult({ address: hub.address }), code))).toBe(
    'sealed-account-refused',
  );

  if (opened) {
    const who = await whoIs(opened);
    expect(who).toMatchObject({ name: 'Sealed account' });
    expect(who.rights.map(({ right }) => right)).toContain('change-adults');
    expect(Date.parse(who.until ?? '') - Date.now()).toBeLessThanOrEqual(60 * 60_000);
    expect((await opened.renewLink(head.adultId)).status).toBe(200);
  }
  expect((await first.adults()).map(({ name }) => name)).not.toContain('Sealed account');
  await head.call('POST', '/api/sealed-account');
  expect((await whoIs(dsl)).sealedUsedAt).toBeUndefined();
  await hub.stop();
  const told = mail.taken.map(({ adultId, content }) => [adultId, content.kind]);
  expect(new Set(told.map(([adultId]) => adultId)).size).toBe(4);
  const store = await openStoreToRead(join(hub.dataFolder, 'hub.sqlite'));
  const deeds = await store.selectFrom('sign_in_deed').select('deed').orderBy('deed_id').execute();
  expect(deeds.map(({ deed }) => deed)).toEqual([
    'sealed-account-made',
    'sealed-account-used',
    'sealed-account-made',
  ]);
  expect((await verifyStore(store)).faults).toEqual([]);
  await store.destroy();
});

test('guessing at the envelope is stopped', async () => {
  const hub = await startTestHub();
  const guesser = new TestAdult({ address: hub.address });
  for (let guess = 0; guess < 5; guess += 1) {
    expect(await codeOf(await open(guesser, `aaaaa-bbbbb-ccccc-ddddd-eeee${guess + 2}`))).toBe(
      'sealed-account-refused',
    );
  }
  expect(await codeOf(await open(guesser, 'aaaaa-bbbbb-ccccc-ddddd-eeeee'))).toBe('too-many-requests');
});

test('whoever guesses from many addresses does not keep the right code out', async () => {
  const hub = await startTestHub();
  const first = await TestAdult.first(hub.address, hub.firstAdultLink);
  const head = await first.bring('Head Example', [{ role: 'head' }]);
  const code = await makeEnvelope(head);
  for (let guess = 0; guess < 60; guess += 1) {
    const guesser = new TestAdult({ address: hub.address, fetch: fetchFrom(`127.0.1.${1 + (guess % 20)}`) });
    expect(await codeOf(await open(guesser, 'aaaaa-bbbbb-ccccc-ddddd-eeeee'))).toBe('sealed-account-refused');
  }
  expect((await open(new TestAdult({ address: hub.address }), code)).status).toBe(200);
});

test('a sealed sign-in makes no envelope, and a new envelope ends it at once', async () => {
  const hub = await startTestHub();
  const first = await TestAdult.first(hub.address, hub.firstAdultLink);
  const head = await first.bring('Head Example', [{ role: 'head' }]);
  const thief = new TestAdult({ address: hub.address });
  expect((await open(thief, await makeEnvelope(head))).status).toBe(200);
  expect(await codeOf(await thief.call('POST', '/api/sealed-account'))).toBe('sealed-account-limited');
  expect(await stateAt(head)).toMatchObject({ state: 'used' });
  expect((await whoIs(head)).sealedUsedAt).toBeDefined();

  const stream = await thief.openStream();
  const next = await makeEnvelope(head);
  expect(await stream.ended).toBe(1008);
  expect(await codeOf(await thief.call('GET', '/api/adults'))).toBe('sign-in-needed');
  expect((await open(new TestAdult({ address: hub.address }), next)).status).toBe(200);
});

test('a sealed sign-in sets up no way to sign in, so the next envelope opens as the head, too', async () => {
  const hub = await startTestHub();
  const first = await TestAdult.first(hub.address, hub.firstAdultLink);
  const head = await first.bring('Head Example', [{ role: 'head' }]);
  const opened = new TestAdult({ address: hub.address });
  const answer = await open(opened, await makeEnvelope(head));
  expect(signedInAdult.parse(await answer.json()).isSealed).toBe(true);
  expect((await whoIs(head)).isSealed).toBeUndefined();
  for (const [method, path, body] of [
    ['GET', '', undefined],
    ['POST', '/code', {}],
    ['POST', '/code/confirm', { code: '123456' }],
    ['DELETE', '/code', {}],
    ['POST', '/passkeys/options', {}],
    ['POST', '/passkeys', { name: 'Key', credential: {} }],
    ['DELETE', '/passkeys/any', {}],
    ['POST', '/recovery-codes', {}],
  ] as const) {
    const refused = await opened.call(method, `/api/own-sign-in${path}`, body);
    expect([path, await codeOf(refused)]).toEqual([path, 'sealed-account-limited']);
  }
  expect((await opened.call('GET', '/api/adults')).status).toBe(200);
});

test('an envelope is spent by a sign-in that is there, and a wrong code makes none', async () => {
  const hub = await startTestHub();
  const first = await TestAdult.first(hub.address, hub.firstAdultLink);
  const head = await first.bring('Head Example', [{ role: 'head' }]);
  const code = await makeEnvelope(head);
  const store = new Database(join(hub.dataFolder, 'hub.sqlite'));
  const sealedSignIns = () =>
    store.prepare("select count(*) from adult_session where signInWay = 'sealed'").pluck().get();
  const somebody = new TestAdult({ address: hub.address });
  await open(somebody, 'aaaaa-bbbbb-ccccc-ddddd-eeeee');
  expect(sealedSignIns()).toBe(0);
  store.exec(
    "create trigger no_sign_in before insert on adult_session begin select raise(abort, 'the hub dies here'); end",
  );
  expect((await open(somebody, code)).status).toBeGreaterThanOrEqual(500);
  store.exec('drop trigger no_sign_in');
  expect(await stateAt(head)).toMatchObject({ state: 'sealed' });
  const racing = Array.from({ length: 4 }, () => open(new TestAdult({ address: hub.address }), code));
  expect((await Promise.all(racing)).filter(({ ok }) => ok)).toHaveLength(1);
  expect(sealedSignIns()).toBe(1);
  store.close();
});

test('lids-down break-glass makes no store, and no envelope that opens nothing, in a folder without one', async () => {
  const folder = join(await testFolder(), 'wrong');
  const lines: string[] = [];
  const surroundings = { print: (text: string) => lines.push(text), now: () => new Date() };
  await expect(breakGlass({ 'data-folder': folder }, surroundings)).rejects.toMatchObject({
    code: 'store-missing',
  });
  expect(lines).toEqual([]);
  expect(existsSync(folder)).toBe(false);
});

test('lids-down break-glass makes an envelope beside a hub that is stopped, and it opens after the next start', async () => {
  const hub = await startTestHub();
  await TestAdult.first(hub.address, hub.firstAdultLink);
  const lines: string[] = [];
  const surroundings = { print: (text: string) => lines.push(text), now: () => new Date() };
  const values = { 'data-folder': hub.dataFolder };
  await expect(breakGlass(values, surroundings)).rejects.toThrow('under "People"');
  await hub.stop();
  expect(await breakGlass(values, surroundings)).toBe(0);
  const code = /[a-z0-9]{5}(-[a-z0-9]{5}){4}/.exec(lines.join('\n'))?.[0] ?? '';
  const again = await startTestHub({ dataFolder: hub.dataFolder });
  expect((await open(new TestAdult({ address: again.address }), code)).status).toBe(200);
});
