import { expect, test } from 'vitest';
import { ownSignIn } from '../../../src/contracts/http/own-sign-in.ts';
import { freePort } from '../support/free-port.ts';
import { TestAdult } from '../support/test-adult.ts';
import { codeOf, startTestHub } from '../support/test-hub.ts';
import { addPasskey, showPasskey, testAuthenticator, type PasskeyLie } from '../support/test-passkey.ts';

/** A hub that has a name, since a browser lets no passkey be at a bare number. */
async function school() {
  const port = await freePort();
  const hub = await startTestHub({ port, publicAddress: `http://localhost:${port}` });
  const browser = () => {
    const adult = new TestAdult({ address: `http://127.0.0.1:${port}` });
    adult.origin = hub.address;
    return adult;
  };
  const adult = browser();
  expect((await adult.makeAccount(hub.firstAdultLink)).status).toBe(200);
  /** Somebody whose password was right, in a browser of their own. */
  const afterPassword = async () => {
    const there = browser();
    expect(await (await there.signIn()).json()).toHaveProperty('secondFactor');
    return there;
  };
  return { adult, afterPassword };
}

const lies: [string, PasskeyLie][] = [
  ['to another question', { challenge: 'YW5vdGhlciBxdWVzdGlvbg' }],
  ['given at another page', { origin: 'https://lids-down.elsewhere.example' }],
  ['given at another port of this machine', { origin: 'http://localhost:9' }],
  ['for another host', { host: 'elsewhere.example' }],
];

test('a passkey is not added by an answer that is to another question, or for another page', async () => {
  const { adult } = await school();
  const code = async (lie: PasskeyLie) => codeOf(await addPasskey(adult, 'Mine', testAuthenticator(), lie));
  for (const [what, lie] of lies) expect([what, await code(lie)]).toEqual([what, 'passkey-refused']);
  const own = await adult.call('GET', '/api/own-sign-in');
  expect(ownSignIn.parse(await own.json()).passkeys).toEqual([]);
  expect((await addPasskey(adult)).status).toBe(200);
});

test('a passkey does not open by an answer that is to another question, or for another page, nor by one that was judged before', async () => {
  const { adult, afterPassword } = await school();
  const key = testAuthenticator();
  expect((await addPasskey(adult, 'Mine', key)).status).toBe(200);
  const there = await afterPassword();
  for (const [what, lie] of lies) await staysOut(what, there, (await showPasskey(there, key, lie)).response);
  const opened = await showPasskey(there, key);
  expect(opened.response.status).toBe(200);
  expect((await there.call('GET', '/api/board')).status).toBe(200);
  const later = await afterPassword();
  there.cookies = later.cookies;
  await staysOut('told once more', there, await opened.again());
});

test('a passkey opens by its own key alone, and not when its counter went back, as that of a copy does', async () => {
  const { adult, afterPassword } = await school();
  const key = testAuthenticator();
  expect((await addPasskey(adult, 'Mine', key, { counter: 7 })).status).toBe(200);
  const there = await afterPassword();
  const stranger = { ...testAuthenticator(), id: key.id };
  await staysOut('of another key', there, (await showPasskey(there, stranger, { counter: 8 })).response);
  const unknown = testAuthenticator();
  await staysOut('that nobody added', there, (await showPasskey(there, unknown)).response);
  expect((await showPasskey(there, key, { counter: 12 })).response.status).toBe(200);

  const copy = await afterPassword();
  for (const counter of [11, 12]) {
    await staysOut(`used ${counter} times`, copy, (await showPasskey(copy, key, { counter })).response);
  }
  expect((await showPasskey(copy, key, { counter: 13 })).response.status).toBe(200);
});

async function staysOut(what: string, adult: TestAdult, response: Response): Promise<void> {
  expect([what, await codeOf(response)]).toEqual([what, 'passkey-refused']);
  expect([what, await codeOf(await adult.call('GET', '/api/board'))]).toEqual([what, 'sign-in-needed']);
}
