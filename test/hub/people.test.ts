import { expect, test } from 'vitest';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { TestAdult, testAdult } from './support/test-adult.ts';
import { codeOf, startTestHub } from './support/test-hub.ts';

test('the one-time link makes one account and is then used up', async () => {
  const hub = await startTestHub();
  const first = new TestAdult({ address: hub.address });
  const made = await first.makeAccount(hub.firstAdultLink);
  expect(await made.json()).toMatchObject({ name: testAdult.name, email: testAdult.email });
  expect((await first.call('GET', '/api/sign-in')).status).toBe(200);
  const second = new TestAdult({ address: hub.address });
  const again = await second.makeAccount(hub.firstAdultLink, { ...testAdult, email: 'other@school.example' });
  expect([again.status, await codeOf(again)]).toEqual([403, 'first-adult-link-used']);
  expect(await codeOf(await second.signIn('other@school.example'))).toBe('sign-in-refused');
});

test('ten adults who race for the link make one account', async () => {
  const hub = await startTestHub();
  const racing = await Promise.all(
    Array.from({ length: 9 }, (_, index) =>
      new TestAdult({ address: hub.address }).makeAccount(hub.firstAdultLink, {
        ...testAdult,
        email: `adult-${index}@school.example`,
      }),
    ),
  );
  expect(racing.filter(({ ok }) => ok)).toHaveLength(1);
});

test('the token of the link lies nowhere in the data folder', async () => {
  const hub = await startTestHub();
  const token = TestAdult.tokenOf(hub.firstAdultLink);
  expect(token.length).toBeGreaterThan(40);
  for (const name of await readdir(hub.dataFolder)) {
    expect((await readFile(join(hub.dataFolder, name))).includes(token)).toBe(false);
  }
  expect(hub.logLines.join('')).not.toContain(token);
});

test('a new link is the way back in: the password is set anew and old sign-ins end', async () => {
  const hub = await startTestHub();
  const before = await TestAdult.first(hub.address, hub.firstAdultLink);
  await hub.stop();
  const again = await startTestHub({ dataFolder: hub.dataFolder });
  expect(again.firstAdultLink).toBeNull();
  await again.stop();
  const renewed = await startTestHub({ dataFolder: hub.dataFolder, newFirstAdultLink: true });
  const adult = new TestAdult({ address: renewed.address });
  const changed = { ...testAdult, password: 'another long password' };
  expect((await adult.makeAccount(renewed.firstAdultLink, changed)).status).toBe(200);
  const old = new TestAdult({ address: renewed.address });
  old.cookies = before.cookies;
  expect(await codeOf(await old.call('GET', '/api/board'))).toBe('sign-in-needed');
  expect(await codeOf(await old.signIn())).toBe('sign-in-refused');
});

test('cookies are out of reach of scripts and of other sites', async () => {
  const hub = await startTestHub();
  const adult = new TestAdult({ address: hub.address });
  const response = await adult.makeAccount(hub.firstAdultLink);
  const session = response.headers.getSetCookie().find((cookie) => cookie.includes('session_token'));
  expect(session).toMatch(/HttpOnly/i);
  expect(session).toMatch(/SameSite=Strict/i);
});

test('nothing is shown to somebody who is not signed in', async () => {
  const hub = await startTestHub();
  const nobody = new TestAdult({ address: hub.address });
  for (const [method, path, body] of [
    ['GET', '/api/board', undefined],
    ['GET', '/api/sign-in', undefined],
    ['GET', '/api/alerts/x', undefined],
    ['POST', '/api/alerts/x/actions', { action: 'seen' }],
    ['POST', '/api/stream-tickets', undefined],
  ] as const) {
    const response = await nobody.call(method, path, body);
    expect([path, response.status, await codeOf(response)]).toEqual([path, 401, 'sign-in-needed']);
  }
});

test("a page of another site cannot act in an adult's name", async () => {
  const hub = await startTestHub();
  const adult = await TestAdult.first(hub.address, hub.firstAdultLink);
  for (const origin of ['https://evil.example', 'null', hub.address.replace(/\d+$/, '1')]) {
    adult.origin = origin;
    for (const [method, path, body] of [
      ['POST', '/api/sign-in', { email: testAdult.email, password: testAdult.password }],
      ['DELETE', '/api/sign-in', undefined],
      ['POST', '/api/stream-tickets', undefined],
      ['POST', '/api/alerts/x/actions', { action: 'seen' }],
    ] as const) {
      const response = await adult.call(method, path, body);
      expect([path, response.status, await codeOf(response)]).toEqual([path, 403, 'origin-refused']);
    }
  }
  const sibling = await adult.call('GET', '/api/alerts/x', undefined, { 'sec-fetch-site': 'same-site' });
  expect(await codeOf(sibling)).toBe('origin-refused');
});

test('guessing a password is stopped; the right one from elsewhere and other accounts are not', async () => {
  const hub = await startTestHub();
  await TestAdult.first(hub.address, hub.firstAdultLink);
  const guesser = new TestAdult({ address: hub.address });
  for (let guess = 0; guess < 5; guess += 1) {
    expect(await codeOf(await guesser.signIn(testAdult.email, `guess ${guess}`))).toBe('sign-in-refused');
  }
  const held = await guesser.signIn();
  expect([held.status, await codeOf(held)]).toEqual([429, 'too-many-requests']);
  expect(await codeOf(await guesser.signIn('other@school.example', 'x'))).toBe('sign-in-refused');
  hub.clock.forward(5 * 60_000 + 1);
  expect((await guesser.signIn()).status).toBe(200);
});

test('a hundred guesses at once are no way round', async () => {
  const hub = await startTestHub();
  await TestAdult.first(hub.address, hub.firstAdultLink);
  const guesses = await Promise.all(
    Array.from({ length: 100 }, (_, guess) =>
      new TestAdult({ address: hub.address }).signIn(testAdult.email, `guess ${guess}`),
    ),
  );
  expect(guesses.filter(({ status }) => status === 401)).toHaveLength(5);
});

test('signing out ends the sign-in and its streams', async () => {
  const hub = await startTestHub();
  const adult = await TestAdult.first(hub.address, hub.firstAdultLink);
  const stream = await adult.openStream();
  const unused = await adult.ticket();
  const { cookies } = adult;
  const kept = new Map(cookies);
  expect((await adult.call('DELETE', '/api/sign-in')).status).toBe(204);
  expect(await stream.ended).toBe(1008);
  expect(adult.cookies.size).toBe(0);
  adult.cookies = kept;
  expect(await codeOf(await adult.call('GET', '/api/board'))).toBe('sign-in-needed');
  const late = await fetch(`${hub.address}/api/stream?ticket=${unused}`);
  expect(await codeOf(late)).toBe('stream-ticket-invalid');
});

test('a request that is not of its form is named', async () => {
  const hub = await startTestHub();
  const adult = new TestAdult({ address: hub.address });
  const short = await adult.makeAccount(hub.firstAdultLink, { ...testAdult, password: 'short' });
  expect(await short.json()).toMatchObject({ error: { code: 'request-malformed', at: 'password' } });
  expect(await codeOf(await adult.call('POST', '/api/sign-in', { email: 7 }))).toBe('request-malformed');
  const huge = await adult.call('POST', '/api/sign-in', { email: 'x'.repeat(20_000) });
  expect(await codeOf(huge)).toBe('request-malformed');
});
