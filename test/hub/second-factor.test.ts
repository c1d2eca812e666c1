import { expect, test } from 'vitest';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { factorAddedResponse, ownSignIn } from '../../src/contracts/http/own-sign-in.ts';
import { signedInAdult } from '../../src/contracts/http/people.ts';
import { verifyStore } from '../../src/hub/proof/verify-store.ts';
import { openStoreToRead } from '../../src/hub/store/open-store-to-read.ts';
import { oneTimeCode } from './support/one-time-code.ts';
import { addApp } from './support/add-app.ts';
import { TestAdult, testAdult } from './support/test-adult.ts';
import { codeOf, startTestHub } from './support/test-hub.ts';

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
