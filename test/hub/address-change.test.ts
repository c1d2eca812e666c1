import { expect, test } from 'vitest';
import { sealedAccountMade } from '../../src/contracts/http/sealed-account.ts';
import { passkeysOf } from '../../src/hub/store/passkey-store.ts';
import { addApp } from './support/add-app.ts';
import { freePort } from './support/free-port.ts';
import { oneTimeCode } from './support/one-time-code.ts';
import { TestAdult, testAdult } from './support/test-adult.ts';
import { startTestHub } from './support/test-hub.ts';
import { keepPasskey } from '../../src/hub/store/passkey-store.ts';
import { openStore } from '../../src/hub/store/open-store.ts';
import { sqliteDialect } from '../../src/hub/store/sqlite-dialect.ts';
import { join } from 'node:path';

/** An adult who has the hub by the address that it was given. */
function adultAt(port: number, address: string): TestAdult {
  const adult = new TestAdult({ address: `http://127.0.0.1:${port}` });
  adult.origin = address;
  return adult;
}

test('with another address of the hub an app, a recovery code and the envelope open; a passkey of the old one is named', async () => {
  const old = await startTestHub();
  const first = await TestAdult.first(old.address, old.firstAdultLink);
  const { link, recoveryCodes } = await addApp(first);
  const head = await first.bring('Head Example', [{ role: 'head' }]);
  const { code } = sealedAccountMade.parse(await (await head.call('POST', '/api/sealed-account')).json());
  const me = (await first.adults()).find(({ email }) => email === testAdult.email);
  await old.stop();
  const store = await openStore(sqliteDialect(join(old.dataFolder, 'hub.sqlite'), 2_000));
  await keepPasskey(store, {
    passkeyId: 'a-passkey',
    adultId: me?.adultId ?? '',
    publicKey: 'AA',
    counter: 0,
    transports: '[]',
    name: 'My laptop',
    host: 'hub.old.example',
    madeAt: new Date().toISOString(),
  });
  expect(await passkeysOf(store, me?.adultId ?? '')).toHaveLength(1);
  await store.destroy();

  const port = await freePort();
  const address = 'https://hub.new.example';
  await startTestHub({ dataFolder: old.dataFolder, port, publicAddress: address });
  const byApp = adultAt(port, address);
  expect(await (await byApp.signIn()).json()).toEqual({
    secondFactor: ['code', 'recovery-code'],
    passkeysElsewhere: ['hub.old.example'],
  });
  const shown = await byApp.call('POST', '/api/sign-in/second-factor', {
    way: 'code',
    code: oneTimeCode(link, 1),
  });
  expect(shown.status).toBe(200);
  expect((await byApp.call('GET', '/api/board')).status).toBe(200);
  const own = await byApp.call('GET', '/api/own-sign-in', undefined, { origin: address });
  expect(await own.json()).toMatchObject({
    passkeysWork: true,
    passkeys: [{ name: 'My laptop', host: 'hub.old.example', isHere: false }],
  });

  const onPaper = adultAt(port, address);
  await onPaper.signIn();
  const [recovery = ''] = recoveryCodes;
  const opened = await onPaper.call('POST', '/api/sign-in/second-factor', {
    way: 'recovery-code',
    code: recovery,
  });
  expect(opened.status).toBe(200);
  expect((await adultAt(port, address).call('POST', '/api/sign-in/sealed-account', { code })).status).toBe(
    200,
  );
});
