import Database from 'better-sqlite3';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { expect, test } from 'vitest';
import { outcomesPath } from '../../src/contracts/http/outcomes-path.ts';
import { TestAdult } from './support/test-adult.ts';
import { TestDevice } from './support/test-device.ts';
import { codeOf, startTestHub } from './support/test-hub.ts';

async function lesson() {
  const hub = await startTestHub();
  const teacher = await TestAdult.first(hub.address, hub.firstAdultLink);
  const where = { address: hub.address, deviceNumber: 14 };
  const device = await TestDevice.enrolled(where, hub.enrolmentKey);
  const press = device.press();
  await device.deliver([press]);
  return { hub, teacher, device, alertId: press.event.id };
}

test('an alert that does not exist is said to be unknown', async () => {
  const { teacher } = await lesson();
  const look = await teacher.call('GET', '/api/alerts/01890000-0000-7000-8000-000000000000');
  expect([look.status, await codeOf(look)]).toEqual([404, 'alert-unknown']);
  expect(await codeOf(await teacher.act('nothing', 'on-my-way'))).toBe('alert-unknown');
  expect(await codeOf(await teacher.call('POST', '/api/alerts/x/actions', { action: 'bury' }))).toBe(
    'request-malformed',
  );
});

test('a tap sent twice is one tap; "on my way" said again later is a new word', async () => {
  const { hub, teacher, device, alertId } = await lesson();
  const shield = await device.openStream();
  await teacher.act(alertId, 'on-my-way');
  await teacher.act(alertId, 'on-my-way');
  const first = await shield.until('report');
  hub.clock.forward(150_000);
  await teacher.act(alertId, 'on-my-way');
  const second = await shield.until('report', ({ id }) => id > first.id);
  expect(second).toMatchObject({ state: 'on-my-way' });
  expect(second.ageMs).toBeLessThan(5_000);
  expect((await teacher.look(alertId)).actions.map(({ action }) => action)).toEqual([
    'on-my-way',
    'on-my-way',
    'seen',
  ]);
});

test('an alert never goes back, and its lifting reaches the shield', async () => {
  const { teacher, device, alertId } = await lesson();
  const shield = await device.openStream();
  await teacher.act(alertId, 'shield-lifted');
  await shield.until('report', ({ state }) => state === 'shield-lifted');
  const answer = await teacher.act(alertId, 'on-my-way');
  expect(await answer.json()).toMatchObject({ alert: { state: 'shield-lifted' } });
  expect(shield.frames.filter(({ type }) => type === 'report')).toHaveLength(1);
});

test('a shield that comes back later is told how old the news is', async () => {
  const { hub, teacher, device, alertId } = await lesson();
  await teacher.act(alertId, 'on-my-way');
  hub.clock.forward(90_000);
  const { ageMs } = await (await device.openStream()).until('report');
  expect(ageMs).toBeGreaterThanOrEqual(90_000);
  expect(ageMs).toBeLessThan(100_000);
});

test('an alert that nobody looked at stays on the board for as long as it takes', async () => {
  const { hub, teacher, alertId } = await lesson();
  hub.clock.forward(11 * 60 * 60 * 1_000);
  expect((await teacher.board()).alerts).toMatchObject([{ alertId, state: 'open' }]);
  hub.clock.forward(72 * 60 * 60 * 1_000);
  await teacher.signIn();
  expect((await teacher.board()).alerts).toMatchObject([{ alertId, state: 'open' }]);
});

test('a shield that nobody lifted stays on the board, however old, and is gone once that is noted', async () => {
  const { hub, teacher, alertId } = await lesson();
  await teacher.act(alertId, 'on-my-way');
  const { cookies } = teacher;
  hub.clock.forward(3 * 24 * 60 * 60_000);
  await teacher.signIn();
  expect(cookies.size).toBeGreaterThan(0);
  expect((await teacher.board()).alerts).toMatchObject([{ alertId, state: 'on-my-way' }]);
  await teacher.act(alertId, 'shield-lifted');
  expect((await teacher.board()).alerts).toMatchObject([{ alertId, state: 'shield-lifted' }]);
  const noted = { deed: 'dealt-with', outcome: 'talked-with-child' };
  await teacher.call('POST', outcomesPath(alertId), { actionId: v7(), noted });
  expect((await teacher.board()).alerts).toEqual([]);
});

test('a lifting that a Chromebook missed can be said again', async () => {
  const { hub, teacher, device, alertId } = await lesson();
  await teacher.act(alertId, 'shield-lifted');
  const first = await (await device.openStream()).until('report');
  hub.clock.forward(60_000);
  await teacher.act(alertId, 'shield-lifted');
  const again = await (await device.openStream(first.id)).until('report');
  expect(again).toMatchObject({ eventId: alertId, state: 'shield-lifted' });
});

test('a device that has heard more than this hub ever said, because the hub was set up anew, hears it all', async () => {
  const { teacher, device, alertId } = await lesson();
  await teacher.act(alertId, 'shield-lifted');
  const report = await (await device.openStream(900_000)).until('report');
  expect(report).toMatchObject({ eventId: alertId, state: 'shield-lifted' });
});

test('a worrying search and a wish for a site are kept and read, and never reach a class board', async () => {
  const hub = await startTestHub();
  const first = await TestAdult.first(hub.address, hub.firstAdultLink);
  const teacher = await first.bring('Tia Example', [{ role: 'teacher' }]);
  const board = await teacher.openStream();
  const where = { address: hub.address, deviceNumber: 14 };
  const device = await TestDevice.enrolled(where, hub.enrolmentKey);
  const concern = device.write({
    kind: 'concern-matched',
    details: { category: 'self-harm', phraseId: 'self-harm-want-to-die', kindness: true },
  });
  const wish = device.write({
    kind: 'site-requested',
    details: { address: 'https://castle.example/', reason: 'not-on-list' },
  });
  const answer = await device.deliver([concern, wish]);
  expect(answer.notices).toEqual([]);
  expect(answer.acknowledged).toEqual([
    { session: device.session, lane: 'report', sequence: 1 },
    { session: device.session, lane: 'routine', sequence: 1 },
  ]);
  expect(keptEvents(hub.dataFolder)).toEqual([
    { kind: 'concern-matched', reading: 'read' },
    { kind: 'site-requested', reading: 'read' },
  ]);

  // A press that follows shows that the board would have heard by now.
  const press = device.press();
  await device.deliver([press]);
  await board.until('alert', ({ alert }) => alert.alertId === press.event.id);
  expect(board.frames.filter(({ type }) => type === 'alert')).toHaveLength(1);
  expect(JSON.stringify(board.frames)).not.toMatch(/concern|self-harm|castle/);
  const { alerts } = (await (await teacher.call('GET', '/api/board')).json()) as { alerts: unknown[] };
  expect(alerts).toHaveLength(1);
  expect((await teacher.call('GET', `/api/alerts/${concern.event.id}`)).status).toBe(404);
});

function keptEvents(dataFolder: string): unknown[] {
  const database = new Database(join(dataFolder, 'hub.sqlite'), { readonly: true });
  try {
    return database.prepare('select kind, reading from event order by kind').all();
  } finally {
    database.close();
  }
}
