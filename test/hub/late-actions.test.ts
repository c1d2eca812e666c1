import { randomUUID } from 'node:crypto';
import Database from 'better-sqlite3';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { expect, test } from 'vitest';
import { verify } from '../../src/cli/verify/verify.ts';
import { alertActionPath } from '../../src/contracts/http/alerts.ts';
import { outcomesPath } from '../../src/contracts/http/outcomes-path.ts';
import { signInPath, signedInAdult } from '../../src/contracts/http/people.ts';
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
  const alertId = press.event.id;
  const who = signedInAdult.parse(await (await teacher.call('GET', signInPath)).json());
  const act = (action: string, tap: object) =>
    teacher.call('POST', alertActionPath(alertId), { action, tap: { adultId: who.adultId, ...tap } });
  const ago = (milliseconds: number) => new Date(hub.clock.now().getTime() - milliseconds).toISOString();
  const history = async () => (await teacher.look(alertId)).actions.filter(({ action }) => action !== 'seen');
  return { hub, teacher, device, alertId, who, act, ago, history };
}

test('a tap that is sent again, however late, counts once', async () => {
  const { hub, act, ago, history } = await lesson();
  const tap = { tapId: randomUUID(), tappedAt: ago(30_000) };
  expect((await act('on-my-way', tap)).status).toBe(200);
  hub.clock.forward(3_600_000);
  const again = await act('on-my-way', tap);
  expect([again.status, await again.json()]).toMatchObject([200, { alert: { state: 'on-my-way' } }]);
  expect(await history()).toMatchObject([{ action: 'on-my-way', tappedAt: tap.tappedAt }]);
});

test('of two that come at once, each sent twice, each counts once', async () => {
  const { act, ago, history } = await lesson();
  const taps = [60_000, 20_000].map((before) => ({ tapId: randomUUID(), tappedAt: ago(before) }));
  const answers = await Promise.all([...taps, ...taps].map((tap) => act('on-my-way', tap)));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  expect((await history()).map(({ tappedAt }) => tappedAt)).toEqual(taps.map(({ tappedAt }) => tappedAt));
});

test('the child is told that somebody comes as of the tap, and not at all once that has lapsed', async () => {
  const { device, act, ago } = await lesson();
  const shield = await device.openStream();
  await act('on-my-way', { tapId: randomUUID(), tappedAt: ago(300_000) });
  const seen = await shield.until('report');
  expect(seen.state).toBe('seen');
  await act('on-my-way', { tapId: randomUUID(), tappedAt: ago(60_000) });
  const coming = await shield.until('report', ({ id }) => id > seen.id);
  expect(coming.state).toBe('on-my-way');
  expect(coming.ageMs).toBeGreaterThanOrEqual(60_000);
});

test('what the hub knows meanwhile stays: a lifted shield, a colleague who said it later', async () => {
  const { teacher, device, alertId, act, ago } = await lesson();
  const shield = await device.openStream();
  await teacher.act(alertId, 'on-my-way');
  const first = await shield.until('report');
  await act('on-my-way', { tapId: randomUUID(), tappedAt: ago(90_000) });
  await teacher.act(alertId, 'shield-lifted');
  await shield.until('report', ({ state }) => state === 'shield-lifted');
  const late = await act('on-my-way', { tapId: randomUUID(), tappedAt: ago(40_000) });
  expect(await late.json()).toMatchObject({ alert: { state: 'shield-lifted' } });
  const reports = shield.frames.filter((frame) => frame.type === 'report');
  expect(reports.map(({ id }) => id >= first.id)).toEqual([true, true]);
});

test('a shield is not lifted by a tap of some time ago, and nothing was tapped in the future', async () => {
  const { act, ago, history } = await lesson();
  const late = await act('shield-lifted', { tapId: randomUUID(), tappedAt: ago(1_000) });
  expect([late.status, await codeOf(late)]).toEqual([400, 'request-malformed']);
  expect((await act('shield-lifted', { tapId: randomUUID() })).status).toBe(200);
  await act('on-my-way', { tapId: randomUUID(), tappedAt: ago(-3_600_000) });
  const [, coming] = await history();
  expect(Date.parse(coming?.tappedAt ?? '')).toBeLessThanOrEqual(Date.parse(coming?.at ?? ''));
});

test('what one adult tapped is never taken under the name of another', async () => {
  const { act, history } = await lesson();
  const other = await act('on-my-way', { tapId: randomUUID(), adultId: 'somebody-else' });
  expect([other.status, await codeOf(other)]).toEqual([409, 'tap-of-another-adult']);
  expect(await history()).toEqual([]);
});

test('the log of the hub covers when a tap was made', async () => {
  const { hub, act, ago } = await lesson();
  await act('on-my-way', { tapId: randomUUID(), tappedAt: ago(30_000) });
  await act('shield-lifted', { tapId: randomUUID() });
  const values = { 'data-folder': hub.dataFolder, json: true, head: undefined };
  expect(await verify(values, () => undefined)).toBe(0);
  const database = new Database(join(hub.dataFolder, 'hub.sqlite'));
  database.exec('drop trigger alert_action_never_update');
  database.exec(`update alert_action set tapped_at = '2026-01-01T00:00:00.000Z' where action = 'on-my-way'`);
  database.close();
  expect(await verify(values, () => undefined)).not.toBe(0);
});

test('says until when a companion without a network may take somebody for signed in', async () => {
  const { hub, who } = await lesson();
  const hours = (Date.parse(who.until ?? '') - hub.clock.now().getTime()) / 3_600_000;
  expect(hours).toBeGreaterThan(11.9);
  expect(hours).toBeLessThanOrEqual(12);
});

test('said again after the hub’s clock was set back it is still a new word to the child', async () => {
  const { hub, teacher, device, alertId } = await lesson();
  const shield = await device.openStream();
  hub.clock.forward(600_000);
  await teacher.act(alertId, 'on-my-way');
  const first = await shield.until('report', ({ state }) => state === 'on-my-way');
  hub.clock.forward(-300_000);
  expect((await teacher.act(alertId, 'on-my-way')).status).toBe(200);
  const again = await shield.until('report', ({ id }) => id > first.id);
  expect(again.state).toBe('on-my-way');
  expect(again.ageMs).toBeLessThan(60_000);
});

test('a press that is passed to the DSL late is passed once, with both times, and by whoever tapped alone', async () => {
  const { hub, teacher, alertId, who, ago } = await lesson();
  const pass = (adultId: string, tappedAt: string, actionId = v7()) =>
    teacher.call('POST', outcomesPath(alertId), {
      actionId,
      adultId,
      noted: { deed: 'passed-to-dsl', tappedAt },
    });
  const foreign = await pass('another adult', ago(0));
  expect([foreign.status, await codeOf(foreign)]).toEqual([409, 'tap-of-another-adult']);
  const [tappedAt, actionId] = [ago(300_000), v7()];
  for (let times = 0; times < 2; times++) {
    const answer = await pass(who.adultId, tappedAt, actionId);
    expect(await answer.json()).toMatchObject({ alert: { standing: 'with-dsl' } });
  }
  const { outcomes } = await teacher.look(alertId);
  expect(outcomes).toMatchObject([{ deed: 'passed-to-dsl', tappedAt }]);
  expect(outcomes?.[0]?.at).not.toBe(tappedAt);
  // Nothing was tapped in the future.
  await pass(who.adultId, ago(-3_600_000));
  const last = (await teacher.look(alertId)).outcomes?.at(-1);
  expect(last?.tappedAt).toBe(last?.at);
  const values = { 'data-folder': hub.dataFolder, json: true, head: undefined };
  expect(await verify(values, () => undefined)).toBe(0);
});
