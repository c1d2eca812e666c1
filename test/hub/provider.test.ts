import Database from 'better-sqlite3';
import { SqliteDialect } from 'kysely';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ownSignIn } from '../../src/contracts/http/own-sign-in.ts';
import { signedInAdult } from '../../src/contracts/http/people.ts';
import { providerResponse, signInWays } from '../../src/contracts/http/sign-in-ways.ts';
import { joinByProvider } from '../../src/hub/people/change-adults.ts';
import { standingOfAdult } from '../../src/hub/people/standing-of-adult.ts';
import { addAdultChange } from '../../src/hub/store/adult-change-store.ts';
import type { HubTransaction } from '../../src/hub/store/hub-tables.ts';
import { openStore } from '../../src/hub/store/open-store.ts';
import { freePort } from './support/free-port.ts';
import { startTestProvider, type TestProvider } from './support/test-provider.ts';
import { TestAdult } from './support/test-adult.ts';
import { codeOf, startTestHub } from './support/test-hub.ts';

async function startSchool(kind: TestProvider['options']['kind']) {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const person = {
    sub: 'tess-1',
    email: 'tess.example@school.example',
    email_verified: true,
    hd: 'school.example',
  };
  const provider = await startTestProvider(kind, address, person);
  const hub = await startTestHub({ port, publicAddress: address, provider: provider.options });
  const first = await TestAdult.first(hub.address, hub.firstAdultLink);
  const { adult } = await first.invite('Tess Example', [{ role: 'head' }]);
  return { hub, provider, first, tess: adult };
}

/** Begins at the hub, goes to the provider and comes back. */
async function come(provider: TestProvider, adult: TestAdult): Promise<{ back: string; response: Response }> {
  const { url } = providerResponse.parse(await (await adult.call('POST', '/api/sign-in/provider')).json());
  const back = await provider.visit(url);
  const { pathname, search } = new URL(back);
  return { back: pathname + search, response: await returnTo(adult, pathname + search) };
}

function returnTo(adult: TestAdult, path: string): Promise<Response> {
  const asBrowser: typeof fetch = (to, init) => fetch(to, { ...init, redirect: 'manual' });
  const there = new TestAdult({ ...adult.options, fetch: asBrowser });
  there.cookies = adult.cookies;
  return there.call('GET', path, undefined, { 'sec-fetch-site': 'cross-site' });
}

test.each(['google', 'microsoft', 'other'] as const)(
  'whoever was invited comes in by %s without a link or a password',
  async (kind) => {
    const { hub, provider, first, tess } = await startSchool(kind);
    const adult = new TestAdult({ address: hub.address });
    const ways = signInWays.parse(await (await adult.call('GET', '/api/sign-in-ways')).json());
    expect(ways.provider).toEqual({ kind, address: hub.address });
    const begun = await adult.call('POST', '/api/sign-in/provider');
    const { url } = providerResponse.parse(await begun.json());
    const asked = new URL(url).searchParams;
    expect(asked.get('hd')).toBe(kind === 'google' ? 'school.example' : null);
    expect([asked.get('code_challenge_method'), asked.get('nonce')?.length]).toEqual(['S256', 32]);
    const [state] = begun.headers.getSetCookie();
    expect(state).toMatch(/HttpOnly.*SameSite=Lax|SameSite=Lax.*HttpOnly/i);

    const { response } = await come(provider, adult);
    expect([response.status, response.headers.get('location')]).toEqual([302, '/']);
    const session = response.headers.getSetCookie().find((cookie) => cookie.includes('session_token'));
    expect(session).toMatch(/SameSite=Strict/i);
    const who = signedInAdult.parse(await (await adult.call('GET', '/api/sign-in')).json());
    expect(who).toMatchObject({ adultId: tess.adultId, email: 'tess.example@school.example' });
    // What the provider asks beside a password is the school's own second factor.
    expect([who.isLimited, who.secondFactorDueAt]).toEqual([undefined, undefined]);
    expect((await first.adults()).find(({ adultId }) => adultId === tess.adultId)?.status).toBe('active');
    const again = new TestAdult({ address: hub.address });
    expect((await come(provider, again)).response.headers.get('location')).toBe('/');
  },
);

test('whoever came by the provider alone sets a first password soon after, once, and gets in by it when the provider is down', async () => {
  const { hub, provider, first, tess } = await startSchool('microsoft');
  const password = 'a first password of hers';
  const set = (adult: TestAdult) => adult.call('POST', '/api/own-sign-in/password', { password });
  expect(await codeOf(await set(first))).toBe('password-known');
  const again = new TestAdult({ address: hub.address });
  await come(provider, again);
  const ownOf = async (whose: TestAdult) =>
    ownSignIn.parse(await (await whose.call('GET', '/api/own-sign-in')).json());
  expect(await ownOf(again)).toMatchObject({ hasPassword: false });
  expect(await codeOf(await again.call('POST', '/api/own-sign-in/password', { password: 'short' }))).toBe(
    'request-malformed',
  );
  const both = await Promise.all([set(again), set(again)]);
  expect(both.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 409]);
  expect(await ownOf(again)).toMatchObject({ hasPassword: true });
  expect(await codeOf(await set(again))).toBe('password-known');

  // A computer that was left open is not enough.
  await first.invite('Ola Example', [{ role: 'teacher' }]);
  const left = new TestAdult({ address: hub.address });
  provider.person = { sub: 'ola-1', email: 'ola.example@school.example', email_verified: true };
  await come(provider, left);
  hub.clock.forward(11 * 60_000);
  expect(await codeOf(await set(left))).toBe('provider-sign-in-needed');

  await provider.stop();
  const later = new TestAdult({ address: hub.address });
  expect((await later.signIn('tess.example@school.example', password)).status).toBe(200);
  const who = signedInAdult.parse(await (await later.call('GET', '/api/sign-in')).json());
  expect(who.adultId).toBe(tess.adultId);
  // By the password alone it is a head without a second factor, and told so.
  expect(who.secondFactorDueAt).toBeDefined();
  expect((await again.call('GET', '/api/board')).status).toBe(200);
  await hub.stop();
  const store = new Database(join(hub.dataFolder, 'hub.sqlite'), { readonly: true });
  onTestFinished(() => void store.close());
  const deeds = store.prepare('select adult_name, deed, by_name from sign_in_deed').all();
  expect(deeds).toEqual([{ adult_name: 'Tess Example', deed: 'password-set', by_name: 'Tess Example' }]);
});

test('nobody else gets in: another domain, an address that is not verified, nobody invited, an account that was ended', async () => {
  const { hub, provider, first, tess } = await startSchool('google');
  const known = provider.person;
  await first.askToInvite('Eve Example', 'eve@elsewhere.example', [{ role: 'teacher' }]);
  const strangers = [
    { ...known, sub: 'a', email: 'eve@elsewhere.example' },
    { ...known, sub: 'b', hd: 'elsewhere.example' },
    { sub: 'c', email: known.email, email_verified: true },
    { ...known, sub: 'd', email_verified: false },
    { ...known, sub: 'e', email: 'nobody@school.example' },
    { ...known, sub: 'f', email: 'tess.example@school.example.elsewhere.example' },
  ];
  const isOut = async () => {
    const adult = new TestAdult({ address: hub.address });
    const { response } = await come(provider, adult);
    expect([provider.person.sub, response.headers.get('location')]).toEqual([
      provider.person.sub,
      '/?sign-in-problem=provider-refused',
    ]);
    expect(await codeOf(await adult.call('GET', '/api/board'))).toBe('sign-in-needed');
  };
  for (const stranger of strangers) {
    provider.person = stranger;
    await isOut();
  }
  expect(await first.adults()).toHaveLength(3);
  provider.person = known;
  const adult = new TestAdult({ address: hub.address });
  await come(provider, adult);
  expect((await adult.call('GET', '/api/board')).status).toBe(200);
  await first.endAdult(tess.adultId);
  await isOut();
});

test('an answer counts once, in the browser that asked, and only if it is about this question and for this hub', async () => {
  const { hub, provider } = await startSchool('other');
  const adult = new TestAdult({ address: hub.address });
  const cookies = async () => new Map(adult.cookies);
  const { url } = providerResponse.parse(await (await adult.call('POST', '/api/sign-in/provider')).json());
  const before = await cookies();
  const { pathname, search } = new URL(await provider.visit(url));
  const other = new TestAdult({ address: hub.address });
  const refused = '/?sign-in-problem=provider-refused';
  expect((await returnTo(other, pathname + search)).headers.get('location')).toBe(refused);
  const { url: second } = providerResponse.parse(
    await (await adult.call('POST', '/api/sign-in/provider')).json(),
  );
  const answer = new URL(await provider.visit(second));
  expect((await returnTo(adult, answer.pathname + answer.search)).headers.get('location')).toBe('/');
  adult.cookies = before;
  expect((await returnTo(adult, answer.pathname + answer.search)).headers.get('location')).toBe(refused);
  // Signed once more and the same, it counts.
  provider.twist = (claims) => claims;
  const same = new TestAdult({ address: hub.address });
  expect((await come(provider, same)).response.headers.get('location')).toBe('/');
  for (const twist of [
    (claims: Record<string, unknown>) => ({ ...claims, nonce: 'another one' }),
    (claims: Record<string, unknown>) => ({ ...claims, aud: 'another-client' }),
    (claims: Record<string, unknown>) => ({ ...claims, iss: 'http://127.0.0.1:9' }),
    (claims: Record<string, unknown>) => ({ ...claims, exp: 1 }),
  ]) {
    provider.twist = twist;
    const late = new TestAdult({ address: hub.address });
    expect((await come(provider, late)).response.headers.get('location')).toBe(refused);
    expect(await codeOf(await late.call('GET', '/api/board'))).toBe('sign-in-needed');
  }
  const forged = await new TestAdult({
    address: hub.address,
    fetch: (to, init) => fetch(to, { ...init, redirect: 'manual' }),
  }).call('GET', '/api/sign-in/provider/callback?code=x&state=y');
  expect(forged.headers.get('location')).toBe(refused);
});

test('a provider that is down hinders neither the start of the hub nor a password', async () => {
  const port = await freePort();
  const silent = createServer(() => undefined);
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    silent.closeAllConnections();
    silent.close();
  });
  const dead = {
    kind: 'other',
    issuer: `http://127.0.0.1:${port}`,
    clientId: 'x',
    clientSecret: 'y',
    domains: ['school.example'],
  } as const;
  const hub = await startTestHub({ provider: dead });
  const adult = await TestAdult.first(hub.address, hub.firstAdultLink);
  const tried = await adult.call('POST', '/api/sign-in/provider');
  expect([tried.status, await codeOf(tried)]).toEqual([502, 'provider-unreachable']);
  expect((await adult.signIn()).status).toBe(200);
  const words = signInWays.parse(
    await (await adult.call('GET', '/api/sign-in-ways?problem=provider-unreachable')).json(),
  );
  expect(words.problem?.cure).toContain('password');
  await hub.stop();
  const bare = await startTestHub({ dataFolder: hub.dataFolder });
  const other = new TestAdult({ address: bare.address });
  expect(await codeOf(await other.call('POST', '/api/sign-in/provider'))).toBe('provider-unknown');
  expect(await (await other.call('GET', '/api/sign-in-ways')).json()).toEqual({});
});

test('an account that is ended while its adult comes back from the provider stays ended', async () => {
  const store = await openStore(new SqliteDialect({ database: new Database(':memory:') }));
  onTestFinished(() => store.destroy());
  const adult = { adultId: 'tess', name: 'Tess' };
  const at = new Date();
  const statusAfter = (work: (transaction: HubTransaction) => Promise<unknown>) =>
    store.transaction().execute(async (transaction) => {
      await work(transaction);
      return (await standingOfAdult(transaction, 'tess')).status;
    });
  const change = { adult, by: null, at: at.toISOString() };
  const come = (transaction: HubTransaction) => joinByProvider(transaction, adult, at);
  const add = (deed: 'invited' | 'ended') =>
    statusAfter((transaction) => addAdultChange(transaction, { ...change, deed }));
  expect(await add('invited')).toBe('invited');
  expect(await add('ended')).toBe('ended');
  expect(await statusAfter(come)).toBe('ended');
  expect(await add('invited')).toBe('invited');
  expect(await statusAfter(come)).toBe('active');
});
