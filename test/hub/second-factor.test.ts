import Database from 'better-sqlite3';
import { sql, SqliteDialect } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { factorAddedResponse, ownSignIn } from '../../src/contracts/http/own-sign-in.ts';
import { signedInAdult } from '../../src/contracts/http/people.ts';
import type { AdultDeed } from '../../src/domain/people/adult-standing.ts';
import type { Role } from '../../src/domain/people/role.ts';
import { standingOfAdult } from '../../src/hub/people/standing-of-adult.ts';
import { whenSecondFactorIsDue } from '../../src/hub/people/when-second-factor-is-due.ts';
import { addAdultChange } from '../../src/hub/store/adult-change-store.ts';
import { openStore } from '../../src/hub/store/open-store.ts';
import { addSignInDeed } from '../../src/hub/store/sign-in-deed-store.ts';
import { verifyStore } from '../../src/hub/proof/verify-store.ts';
import { openStoreToRead } from '../../src/hub/store/open-store-to-read.ts';
import { oneTimeCode } from './support/one-time-code.ts';
import { addedPasskey, addPasskey } from './support/test-passkey.ts';
import { freePort } from './support/free-port.ts';
import { addApp } from './support/add-app.ts';
import { TestAdult, testAdult } from './support/test-adult.ts';
import { codeOf, startTestHub, type TestHub } from './support/test-hub.ts';

const { password } = testAdult;

function show(adult: TestAdult, code: string, way = 'code'): Promise<Response> {
  return adult.call('POST', '/api/sign-in/second-factor', { way, code });
}

async function codeOfShown(adult: TestAdult, code: string, way = 'code'): Promise<string> {
  return codeOf(await show(adult, code, way));
}

test('with an authenticator app the password alone opens nothing, and its code opens', async () => {
  const hub = await startTestHub();
  const adult = await TestAdult.first(hub.address, hub.firstAdultLink);
  const { link, recoveryCodes } = await addApp(adult);
  expect(link).toContain('Example%20Primary%20School');
  expect(recoveryCodes).toHaveLength(10);
  expect((await adult.call('GET', '/api/board')).status).toBe(200);

  const later = new TestAdult({ address: hub.address });
  expect(await codeOfShown(later, oneTimeCode(link))).toBe('second-factor-late');
  expect(await (await later.signIn()).json()).toEqual({ secondFactor: ['code', 'recovery-code'] });
  expect(await codeOf(await later.call('GET', '/api/board'))).toBe('sign-in-needed');
  expect(await codeOfShown(later, '000 000')).toBe('second-factor-refused');
  const signedIn = signedInAdult.parse(await (await show(later, oneTimeCode(link, 1))).json());
  expect(signedIn).toMatchObject({ email: testAdult.email });
  expect(signedIn.secondFactorDueAt).toBeUndefined();
  expect((await later.call('GET', '/api/board')).status).toBe(200);
  expect(JSON.stringify(hub.logLines)).not.toContain(new URL(link).searchParams.get('secret'));
});

test('a code is used once, also by two at the same moment; a clock may be half a minute wrong and not more', async () => {
  const hub = await startTestHub();
  const adult = await TestAdult.first(hub.address, hub.firstAdultLink);
  const { link } = await addApp(adult);
  const ready = async () => {
    const other = new TestAdult({ address: hub.address });
    await other.signIn();
    return other;
  };
  expect(await codeOfShown(await ready(), oneTimeCode(link, 4))).toBe('second-factor-refused');
  expect(await codeOfShown(await ready(), oneTimeCode(link, -3))).toBe('second-factor-refused');
  const [one, two] = [await ready(), await ready()];
  const code = oneTimeCode(link, 1);
  const both = await Promise.all([show(one, code), show(two, code)]);
  expect(both.map(({ ok }) => ok)).toContain(true);
  expect(both.map(({ ok }) => ok)).toContain(false);
  expect(await codeOfShown(await ready(), code)).toBe('second-factor-refused');
});

test('guessing codes is stopped, a thousand at once too, and ends by itself', async () => {
  const hub = await startTestHub();
  const adult = await TestAdult.first(hub.address, hub.firstAdultLink);
  const { link } = await addApp(adult);
  const guesser = new TestAdult({ address: hub.address });
  await guesser.signIn();
  const guesses = await Promise.all(
    Array.from({ length: 40 }, (_, guess) => show(guesser, String(guess).padStart(6, '0'))),
  );
  const refused = await Promise.all(guesses.map(codeOf));
  expect(refused.filter((code) => code === 'second-factor-refused').length).toBeLessThanOrEqual(5);
  expect(await codeOfShown(guesser, oneTimeCode(link))).toBe('too-many-requests');
  hub.clock.forward(5 * 60_000 + 1);
  await guesser.signIn();
  expect((await show(guesser, oneTimeCode(link, 1))).status).toBe(200);
});

test('each recovery code opens once, and the hub has it in its log', async () => {
  const hub = await startTestHub();
  const adult = await TestAdult.first(hub.address, hub.firstAdultLink);
  const { recoveryCodes } = await addApp(adult);
  const [code = '', second = ''] = recoveryCodes;
  const later = new TestAdult({ address: hub.address });
  await later.signIn();
  expect((await show(later, code.replace('-', ' '), 'recovery-code')).status).toBe(200);
  const own = ownSignIn.parse(await (await later.call('GET', '/api/own-sign-in')).json());
  expect(own).toMatchObject({ hasCode: true, recoveryCodesLeft: 9, isLimited: false });
  const again = new TestAdult({ address: hub.address });
  await again.signIn();
  expect(await codeOfShown(again, code, 'recovery-code')).toBe('second-factor-refused');
  const renewed = factorAddedResponse.parse(
    await (await later.call('POST', '/api/own-sign-in/recovery-codes', { password })).json(),
  );
  expect(renewed.recoveryCodes).toHaveLength(10);
  expect(await codeOfShown(again, second, 'recovery-code')).toBe('second-factor-refused');
  await hub.stop();
  const store = await openStoreToRead(join(hub.dataFolder, 'hub.sqlite'));
  const deeds = await store.selectFrom('sign_in_deed').select('deed').orderBy('deed_id').execute();
  expect(deeds.map(({ deed }) => deed)).toEqual(['code-added', 'recovery-code-used', 'recovery-codes-made']);
  expect((await verifyStore(store)).faults).toEqual([]);
  await store.destroy();
  const kept = await readFile(join(hub.dataFolder, 'hub.sqlite'), 'latin1');
  expect(kept).not.toContain(renewed.recoveryCodes?.[0]);
});

test('an app is begun with, changed and left with the password alone; codes on paper outlive an app that was not finished', async () => {
  const hub = await startTestHub();
  const adult = await TestAdult.first(hub.address, hub.firstAdultLink);
  const wrong = await adult.call('POST', '/api/own-sign-in/code', { password: 'not the password' });
  expect(await codeOf(wrong)).toBe('password-refused');
  await addApp(adult);
  expect(await codeOf(await adult.call('POST', '/api/own-sign-in/code', { password }))).toBe(
    'second-factor-known',
  );
  expect(await codeOf(await adult.call('DELETE', '/api/own-sign-in/code', {}))).toBe('password-refused');
  expect((await adult.call('DELETE', '/api/own-sign-in/code', { password })).status).toBe(200);
  expect(await (await new TestAdult({ address: hub.address }).signIn()).json()).toMatchObject({
    email: testAdult.email,
  });
});

test('roles that read what children say need a second factor; without one a press is answered all the same', async () => {
  const hub = await startTestHub();
  const first = await TestAdult.first(hub.address, hub.firstAdultLink);
  const { classId } = await first.addClass('Robins', 'red');
  const head = await first.bring('Head Example', [{ role: 'head' }]);
  const teacher = await first.bring('Tess Example', [{ role: 'teacher' }]);
  const said = signedInAdult.parse(await (await head.call('GET', '/api/sign-in')).json());
  expect(said.secondFactorDueAt).toBeDefined();
  expect((await head.call('POST', '/api/second-factor-rule', { graceDays: 0 })).status).toBe(200);
  // What was begun before the time was over goes on to its end.
  await head.startLesson(classId);

  const late = new TestAdult({ address: hub.address });
  const answer = signedInAdult.parse(await (await late.signIn(head.email)).json());
  expect(answer.isLimited).toBe(true);
  expect(answer.rights.map(({ right }) => right)).toEqual(['see-board', 'answer-press', 'lift-shield']);
  expect((await late.call('GET', '/api/board')).status).toBe(200);
  expect(await codeOf(await late.call('GET', '/api/adults'))).toBe('right-needed');
  const teaching = signedInAdult.parse(
    await (await new TestAdult({ address: hub.address }).signIn(teacher.email)).json(),
  );
  expect(teaching.rights.map(({ right }) => right)).toContain('run-lessons');
  expect(teaching.secondFactorDueAt).toBeUndefined();

  await addApp(late);
  expect((await late.call('GET', '/api/adults')).status).toBe(200);
});

test('a lost phone: whoever may makes a link, and the log says so', async () => {
  const hub = await startTestHub();
  const first = await TestAdult.first(hub.address, hub.firstAdultLink);
  const other = await first.bring('Tess Example', [{ role: 'teacher' }]);
  await addApp(other);
  const forgotten = (await (await first.renewLink(other.adultId)).json()) as { link: string };
  const back = new TestAdult({ address: hub.address });
  expect(await (await back.join(forgotten.link)).json()).toEqual({ secondFactor: ['code', 'recovery-code'] });
  const lost = await first.call('POST', `/api/adults/${other.adultId}/factor-link`);
  const { link } = (await lost.json()) as { link: string };
  expect(await (await back.join(link)).json()).toMatchObject({ email: other.email });
  expect((await back.call('GET', '/api/board')).status).toBe(200);
  const own = ownSignIn.parse(await (await back.call('GET', '/api/own-sign-in')).json());
  expect(own).toMatchObject({ hasCode: false, recoveryCodesLeft: 0 });
  await hub.stop();
  const store = await openStoreToRead(join(hub.dataFolder, 'hub.sqlite'));
  const deeds = await store.selectFrom('sign_in_deed').select('deed').execute();
  expect(deeds.map(({ deed }) => deed)).toEqual(['code-added', 'factors-forgotten']);
  expect((await verifyStore(store)).faults).toEqual([]);
  await store.destroy();
});

/** The store of a hub that runs. */
function storeOf(hub: TestHub): Database.Database {
  const store = new Database(join(hub.dataFolder, 'hub.sqlite'));
  onTestFinished(() => void store.close());
  return store;
}

/** A hub that has a name, at which passkeys work. */
async function hubWithName(): Promise<{ hub: TestHub; adult: TestAdult }> {
  const port = await freePort();
  const hub = await startTestHub({ port, publicAddress: `http://localhost:${port}` });
  const adult = new TestAdult({ address: `http://127.0.0.1:${port}` });
  adult.origin = hub.address;
  expect((await adult.makeAccount(hub.firstAdultLink)).status).toBe(200);
  return { hub, adult };
}

const ownSignInOf = async (adult: TestAdult) =>
  ownSignIn.parse(await (await adult.call('GET', '/api/own-sign-in')).json());

test('the first factor ends what the adult has open elsewhere, and not the sign-in in which it was set up', async () => {
  const { hub, adult } = await hubWithName();
  const elsewhere = new TestAdult({ address: adult.options.address });
  elsewhere.origin = adult.origin;
  await elsewhere.signIn();
  const stream = await elsewhere.openStream();
  await addApp(adult);
  expect(await stream.ended).toBe(1008);
  expect(await codeOf(await elsewhere.call('GET', '/api/board'))).toBe('sign-in-needed');
  expect((await adult.call('GET', '/api/board')).status).toBe(200);

  const other = await adult.bring('Tess Example', [{ role: 'teacher' }]);
  other.origin = adult.origin;
  const otherElsewhere = new TestAdult({ address: adult.options.address });
  otherElsewhere.origin = adult.origin;
  await otherElsewhere.signIn(other.email);
  const otherStream = await otherElsewhere.openStream();
  expect((await addedPasskey(other)).recoveryCodes).toHaveLength(10);
  expect(await otherStream.ended).toBe(1008);
  expect((await other.call('GET', '/api/board')).status).toBe(200);
  expect(hub.logLines.join('')).not.toContain('hub-failed');
});

test('a sign-in by password alone changes nothing of an account that has a second factor', async () => {
  const { hub, adult } = await hubWithName();
  await addApp(adult);
  await addedPasskey(adult);
  const [key] = (await ownSignInOf(adult)).passkeys;
  storeOf(hub).exec('update adult_session set signInWay = null');
  for (const [method, path] of [
    ['DELETE', 'code'],
    ['DELETE', `passkeys/${key?.passkeyId ?? ''}`],
    ['POST', 'passkeys/options'],
    ['POST', 'recovery-codes'],
  ] as const) {
    const refused = await adult.call(method, `/api/own-sign-in/${path}`, { password });
    expect([path, await codeOf(refused)]).toEqual([path, 'second-factor-needed']);
  }
  expect(await ownSignInOf(adult)).toMatchObject({ hasCode: true, passkeys: [{ name: 'My laptop' }] });
});

test('recovery codes that are used up come back with a passkey, with an app, or when they are asked for', async () => {
  const { hub, adult } = await hubWithName();
  const store = storeOf(hub);
  const { recoveryCodes } = await addApp(adult);
  const noneLeft = async () => {
    for (const code of recoveryCodes) {
      const other = new TestAdult({ address: adult.options.address });
      other.origin = adult.origin;
      await other.signIn();
      expect((await show(other, code, 'recovery-code')).status).toBe(200);
    }
    return store.prepare('select backupCodes from adult_second_factor').pluck().get();
  };
  const usedUp = await noneLeft();
  const useUp = async () => {
    store.prepare('update adult_second_factor set backupCodes = ?').run(usedUp);
    expect((await ownSignInOf(adult)).recoveryCodesLeft).toBe(0);
  };
  const withPasskey = await addedPasskey(adult);
  expect(withPasskey).toMatchObject({ ownSignIn: { hasCode: true, recoveryCodesLeft: 10 } });
  expect(withPasskey.recoveryCodes).toHaveLength(10);

  expect((await adult.call('DELETE', '/api/own-sign-in/code', { password })).status).toBe(200);
  await useUp();
  const begun = await adult.call('POST', '/api/own-sign-in/code', { password });
  expect(begun.status).toBe(200);
  // Begun with and left: nobody was told a code.
  expect((await ownSignInOf(adult)).recoveryCodesLeft).toBe(0);
  const withApp = await addApp(adult);
  expect(withApp.recoveryCodes).toHaveLength(10);

  expect((await adult.call('DELETE', '/api/own-sign-in/code', { password })).status).toBe(200);
  await useUp();
  const renewed = factorAddedResponse.parse(
    await (await adult.call('POST', '/api/own-sign-in/recovery-codes', { password })).json(),
  );
  expect(renewed).toMatchObject({ ownSignIn: { hasCode: false, recoveryCodesLeft: 10 } });
  const last = new TestAdult({ address: adult.options.address });
  last.origin = adult.origin;
  await last.signIn();
  expect((await show(last, renewed.recoveryCodes?.[9] ?? '', 'recovery-code')).status).toBe(200);
});

test('a factor is forgotten whole or not at all, and what was half forgotten is set up anew', async () => {
  const hub = await startTestHub();
  const adult = await TestAdult.first(hub.address, hub.firstAdultLink);
  const store = storeOf(hub);
  await addApp(adult);
  store.exec(
    "create trigger dies before delete on adult_second_factor begin select raise(abort, 'the hub dies here'); end",
  );
  const failed = await adult.call('DELETE', '/api/own-sign-in/code', { password });
  expect(failed.status).toBeGreaterThanOrEqual(500);
  store.exec('drop trigger dies');
  expect(await (await new TestAdult({ address: hub.address }).signIn()).json()).toHaveProperty(
    'secondFactor',
  );
  store.exec('update adult set twoFactorEnabled = 0');
  expect((await addApp(adult)).recoveryCodes).toHaveLength(10);
});

test('a passkey that is shown is asked for, also when the hub dies while it is added', async () => {
  const { hub, adult } = await hubWithName();
  const store = storeOf(hub);
  store.exec(
    "create trigger dies before update on adult begin select raise(abort, 'the hub dies here'); end",
  );
  expect((await addPasskey(adult)).status).toBeGreaterThanOrEqual(500);
  store.exec('drop trigger dies');
  expect((await ownSignInOf(adult)).passkeys).toEqual([]);
  expect((await addedPasskey(adult)).recoveryCodes).toHaveLength(10);
  const later = new TestAdult({ address: adult.options.address });
  later.origin = adult.origin;
  expect(await (await later.signIn()).json()).toEqual({ secondFactor: ['passkey', 'recovery-code'] });
});

test('a password that was right opens nothing once it has been changed', async () => {
  const hub = await startTestHub();
  const first = await TestAdult.first(hub.address, hub.firstAdultLink);
  const other = await first.bring('Tess Example', [{ role: 'teacher' }]);
  const { link } = await addApp(other);
  const waiting = new TestAdult({ address: hub.address });
  expect(await (await waiting.signIn(other.email)).json()).toHaveProperty('secondFactor');
  const renewed = (await (await first.renewLink(other.adultId)).json()) as { link: string };
  const back = new TestAdult({ address: hub.address });
  expect(await (await back.join(renewed.link, 'quite another password')).json()).toHaveProperty(
    'secondFactor',
  );
  expect(await codeOfShown(waiting, oneTimeCode(link))).toBe('second-factor-late');
  expect((await show(back, oneTimeCode(link))).status).toBe(200);
});

test('setting the days once more gives nothing to whoever was too late, and a longer time does', async () => {
  const hub = await startTestHub();
  const first = await TestAdult.first(hub.address, hub.firstAdultLink);
  const head = await first.bring('Head Example', [{ role: 'head' }]);
  const give = async (graceDays: number) =>
    expect((await first.call('POST', '/api/second-factor-rule', { graceDays })).status).toBe(200);
  const isLimited = async (adult: TestAdult) =>
    signedInAdult.parse(await (await adult.call('GET', '/api/sign-in')).json()).isLimited === true;
  await give(0);
  const late = new TestAdult({ address: hub.address });
  await late.signIn(head.email);
  expect([await isLimited(head), await isLimited(late)]).toEqual([false, true]);
  await give(0);
  await give(0);
  expect([await isLimited(head), await isLimited(late)]).toEqual([false, true]);
  await give(7);
  expect([await isLimited(head), await isLimited(late)]).toEqual([false, false]);
});

test('the days begin with the account and with the role, once', async () => {
  const reading = await openStore(new SqliteDialect({ database: new Database(':memory:') }));
  onTestFinished(() => reading.destroy());
  const dayMs = 86_400_000;
  const day = (days: number) => new Date(Date.parse('2026-01-05T08:00:00.000Z') + days * dayMs);
  const adult = { adultId: 'lee', name: 'Lee' };
  const add = (days: number, deed: AdultDeed, role?: Role) =>
    reading.transaction().execute((transaction) =>
      addAdultChange(transaction, {
        adult,
        deed,
        by: null,
        at: day(days).toISOString(),
        ...(role === undefined ? {} : { role }),
      }),
    );
  const set = (days: number, graceDays: number) =>
    reading.transaction().execute((transaction) =>
      addSignInDeed(transaction, {
        adult: null,
        deed: 'grace-set',
        details: { graceDays },
        by: null,
        at: day(days),
      }),
    );
  await sql`delete from setting where name = 'second-factor-since'`.execute(reading);
  const due = async () => {
    const { grants } = await standingOfAdult(reading, 'lee');
    const at = await whenSecondFactorIsDue(reading, 'lee', grants, day(1_000));
    return at && (at.getTime() - day(0).getTime()) / dayMs;
  };
  await add(0, 'invited');
  await add(0, 'role-given', 'dsl');
  await add(3, 'joined');
  expect(await due()).toBe(17);
  await add(20, 'link-renewed');
  await add(21, 'joined');
  await add(22, 'factor-link-made');
  await add(23, 'joined');
  await add(30, 'role-given', 'head');
  await add(31, 'role-taken', 'head');
  await add(40, 'role-taken', 'dsl');
  expect(await due()).toBeUndefined();
  await add(41, 'role-given', 'dsl');
  await add(42, 'role-given', 'dsl');
  // One role in the place of another.
  await add(50, 'role-taken', 'dsl');
  await add(50, 'role-given', 'deputy-dsl');
  await add(51, 'role-taken', 'deputy-dsl');
  await add(52, 'role-given', 'deputy-dsl');
  expect(await due()).toBe(17);
  // Whoever was too late stays so, however often and short the days are set.
  await set(60, 0);
  await set(61, 5);
  expect(await due()).toBe(17);
  await set(62, 90);
  expect(await due()).toBe(93);
  // A shorter time ends nothing that was begun before it was set.
  await set(70, 0);
  await set(80, 1);
  expect(await due()).toBe(70);
  await add(100, 'ended');
  await add(101, 'invited');
  await add(101, 'role-given', 'head');
  await add(102, 'joined');
  expect(await due()).toBe(103);
});
