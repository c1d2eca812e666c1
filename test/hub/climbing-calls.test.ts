import Database from 'better-sqlite3';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { expect, test, vi } from 'vitest';
import { logEntryPath, logPath, logResponse } from '../../src/contracts/http/log.ts';
import { alertsActionPath } from '../../src/contracts/http/outcomes.ts';
import { outcomesPath } from '../../src/contracts/http/outcomes-path.ts';
import type { NotedOutcome } from '../../src/domain/incidents/noted-outcome.ts';
import type { WhatItWas } from '../../src/domain/incidents/what-it-was.ts';
import { alertsThatMayWait } from '../../src/hub/store/climb-store.ts';
import { openStoreToRead } from '../../src/hub/store/open-store-to-read.ts';
import { RecordingRoad } from './support/recording-road.ts';
import { TestAdult } from './support/test-adult.ts';
import { TestDevice } from './support/test-device.ts';
import { startTestHub, TestClock } from './support/test-hub.ts';

const minute = 60_000;
const patience = { timeout: 60_000, interval: 50 };

/** Ms Hill runs the lesson of number 14; of office, DSL and head there is one each. What would go by mail and push is taken down. */
async function school() {
  const clock = new TestClock();
  const mail = new RecordingRoad();
  const hub = await startTestHub({ clock: clock.now, roads: { mail } });
  const lead = await TestAdult.first(hub.address, hub.firstAdultLink);
  const hill = await lead.bring('Ms Hill', [{ role: 'teacher' }]);
  const desk = await lead.bring('Ms Desk', [{ role: 'office' }]);
  const safe = await lead.bring('Ms Safe', [{ role: 'dsl' }]);
  const head = await lead.bring('Ms Head', [{ role: 'head' }]);
  const robin = (await lead.adults()).find(({ name }) => name === 'Robin Example')?.adultId ?? '';
  await head.giveRoles(robin, [{ role: 'computing-lead' }]);
  const where = { address: hub.address, deviceNumber: 14, classColour: 'blue' as const };
  const device = await TestDevice.enrolled(where, hub.enrolmentKey);
  await hill.startLesson((await hill.addClass('Foxes', 'blue')).classId);
  clock.forward(minute);
  const press = async () => {
    const pressed = device.press();
    await device.deliver([pressed]);
    return pressed.event.id;
  };
  const says = (reportId: string, what: WhatItWas) =>
    device.deliver([device.write({ kind: 'help-described', details: { reportId, what } })]);
  const note = (adult: TestAdult, alertId: string, noted: NotedOutcome) =>
    adult.call('POST', outcomesPath(alertId), { actionId: v7(), noted });
  const names = new Map([hill, desk, safe, head].map(({ adultId, email }) => [adultId, email.split('@')[0]]));
  /** Who was called about something by mail, in the order in which it left. */
  const mailed = (about: string) =>
    mail.taken
      .filter((notice) => notice.about === about)
      .map(({ adultId, content }) => `${names.get(adultId)}: ${content.kind}`);
  return { hub, clock, mail, lead, hill, desk, safe, head, device, press, says, note, mailed };
}

/** Presses about which the hub may have to call somebody yet. */
async function alertsIn(dataFolder: string): Promise<string[]> {
  const store = await openStoreToRead(join(dataFolder, 'hub.sqlite'));
  try {
    return await alertsThatMayWait(store);
  } finally {
    await store.destroy();
  }
}

test('a word about a grown-up calls the DSL by mail once more, who was told of the press when it came', async () => {
  const { press, says, mailed } = await school();
  const alertId = await press();
  await vi.waitUntil(() => mailed(alertId).length === 1, patience);
  await says(alertId, 'about-a-grown-up');
  await vi.waitUntil(() => mailed(alertId).length === 2, patience);
  expect(mailed(alertId)).toEqual(['ms.safe: press', 'ms.safe: press']);
});

test('a second "on my way" that lapses calls the office once more', async () => {
  const { clock, hill, press, mailed } = await school();
  const alertId = await press();
  const office = () => mailed(alertId).filter((one) => one === 'ms.desk: press');
  for (const times of [1, 2]) {
    await hill.act(alertId, 'on-my-way');
    clock.forward(4 * minute);
    // Nobody else is on duty, so that the office is called in that place.
    await vi.waitUntil(() => office().length === times, patience);
  }
});

test('passing a press to the DSL calls the DSL, once, and not whoever passed it', async () => {
  const { hub, hill, head, press, note, mailed } = await school();
  const deputy = await head.bring('Ms Deputy', [{ role: 'deputy-dsl' }]);
  const alertId = await press();
  await vi.waitUntil(() => mailed(alertId).length === 2, patience);
  await note(hill, alertId, { deed: 'passed-to-dsl' });
  await note(deputy, alertId, { deed: 'passed-to-dsl' });
  const other = await press();
  await note(deputy, other, { deed: 'passed-to-dsl' });
  await vi.waitUntil(() => mailed(alertId).length === 4 && mailed(other).length === 3, patience);
  expect(mailed(alertId).filter((one) => one === 'ms.safe: press')).toHaveLength(2);
  expect(mailed(other).filter((one) => one === 'ms.safe: press')).toHaveLength(2);
  await hub.stop();
  expect([mailed(alertId).length, mailed(other).length]).toEqual([4, 3]);
});

test('a press that was dealt with after "on my way" climbs no more, and taken up again it calls nobody at once', async () => {
  const { hub, clock, hill, press, note, mailed } = await school();
  const alertId = await press();
  await hill.act(alertId, 'on-my-way');
  await note(hill, alertId, { deed: 'dealt-with', outcome: 'talked-with-child' });
  const other = await press();
  await hill.act(other, 'on-my-way');
  clock.forward(10 * minute);
  // Another press, whose calls go on, shows that the hub has looked since.
  const called = (about: string) => mailed(about).filter((one) => one === 'ms.desk: press').length;
  await vi.waitUntil(() => called(other) === 1, patience);
  expect(called(alertId)).toBe(0);
  await note(hill, alertId, { deed: 'taken-up' });
  await hill.act(other, 'on-my-way');
  clock.forward(10 * minute);
  await vi.waitUntil(() => called(other) === 2, patience);
  await hub.stop();
  expect(called(alertId)).toBe(0);
});

test('what the DSL has read in the log calls nobody else; a tap for many without reading it does not end that', async () => {
  const { hub, clock, safe, press, says, mailed } = await school();
  const [read, unread] = [await press(), await press()];
  for (const alertId of [read, unread]) await says(alertId, 'about-a-grown-up');
  const head = (about: string) => mailed(about).filter((one) => one.startsWith('ms.head')).length;
  await vi.waitUntil(() => [read, unread].every((about) => mailed(about).length === 2), patience);
  const { entries } = logResponse.parse(await (await safe.call('GET', logPath)).json());
  const entryId = entries.find((entry) => entry.alertId === read)?.entryId ?? 0;
  expect((await safe.call('GET', logEntryPath(entryId))).status).toBe(200);
  const many = { actionId: v7(), alertIds: [read, unread], deed: { deed: 'seen' } };
  expect((await safe.call('POST', alertsActionPath, many)).status).toBe(200);
  clock.forward(2 * minute);
  await vi.waitUntil(() => head(unread) === 1, patience);
  await hub.stop();
  expect(head(read)).toBe(0);
});

test('a press whose steps cannot be read or written stops the calls about no other', async () => {
  const { hub, clock, press, mailed } = await school();
  const [unread, unwritten] = [await press(), await press()];
  const database = new Database(join(hub.dataFolder, 'hub.sqlite'));
  const broken = database.prepare(`insert into climb_step
    (alert_id, ladder, rung, reason, since, due_at, called, at) values (?, 'staff', 'dsl', 'unseen', '', '', 'no JSON', '')`);
  broken.run(unread);
  database.exec(`create trigger broken before insert on climb_step when new.alert_id = '${unwritten}'
    begin select raise(abort, 'broken'); end`);
  database.close();
  const other = await press();
  clock.forward(8 * minute);
  // The office and the DSL are told by the press itself; the head by nothing but the climb.
  await vi.waitUntil(() => mailed(other).includes('ms.head: press-unseen'), patience);
  const failed = hub.logLines.filter((line) => line.includes('"upkeep-failed"')).join();
  expect(failed).toContain('SyntaxError');
  expect(failed).toContain('SqliteError');
  expect([unread, unwritten].filter((about) => mailed(about).includes('ms.head: press-unseen'))).toEqual([]);
});

test('a press about which everybody was called is looked at no more, until "on my way" lapses anew, also by a clock that was set back', async () => {
  const { hub, clock, hill, press, mailed } = await school();
  const alertId = await press();
  const headCalls = () => mailed(alertId).filter((one) => one === 'ms.head: press').length;
  const waiting = () => alertsIn(hub.dataFolder);
  for (const [times, minutes] of [0, 1, -60, -60].entries()) {
    clock.forward(minutes * minute);
    await hill.act(alertId, 'on-my-way');
    expect(await waiting()).toEqual([alertId]);
    clock.forward(10 * minute);
    await vi.waitUntil(() => headCalls() === times + 1, patience);
    expect(await waiting()).toEqual([]);
  }
});
