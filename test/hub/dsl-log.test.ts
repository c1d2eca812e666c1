import Database from 'better-sqlite3';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { expect, test } from 'vitest';
import {
  logActionPath,
  logEntryPath,
  logPath,
  logRecord,
  logResponse,
  logUnseenPath,
  logUnseenResponse,
} from '../../src/contracts/http/log.ts';
import { outcomesPath } from '../../src/contracts/http/outcomes-path.ts';
import { verify } from '../../src/cli/verify/verify.ts';
import type { ConcernCategory } from '../../src/domain/concerns/concern.ts';
import type { WhatItWas } from '../../src/domain/incidents/what-it-was.ts';
import type { ClassColour } from '../../src/domain/policy/class-colour.ts';
import { makeStoreOlder } from './support/make-store-older.ts';
import { TestAdult } from './support/test-adult.ts';
import { TestDevice } from './support/test-device.ts';
import { codeOf, startTestHub } from './support/test-hub.ts';

async function school() {
  const hub = await startTestHub();
  const first = await TestAdult.first(hub.address, hub.firstAdultLink);
  const dsl = await first.bring('Dee Example', [{ role: 'dsl' }]);
  const teacher = await first.bring('Tia Example', [{ role: 'teacher' }]);
  const chromebook = (deviceNumber: number, classColour?: ClassColour) =>
    TestDevice.enrolled(
      { address: hub.address, deviceNumber, ...(classColour ? { classColour } : {}) },
      hub.enrolmentKey,
    );
  const log = async (query = '') =>
    logResponse.parse(await (await dsl.call('GET', `${logPath}${query}`)).json());
  const record = async (entryId: number) =>
    logRecord.parse(await (await dsl.call('GET', logEntryPath(entryId))).json());
  const unseen = async () =>
    logUnseenResponse.parse(await (await dsl.call('GET', logUnseenPath)).json()).entryIds;
  const dealtWith = (entryId: number, note?: string) =>
    dsl.call('POST', logActionPath(entryId), { action: 'dealt-with', ...(note ? { note } : {}) });
  return { hub, dsl, teacher, chromebook, log, record, unseen, dealtWith };
}

const search = (device: TestDevice, category: ConcernCategory = 'self-harm') =>
  device.write({
    kind: 'concern-matched',
    details: { category, phraseId: 'secret-phrase-7', kindness: category === 'self-harm' },
  });
const says = (device: TestDevice, reportId: string, what: WhatItWas) =>
  device.write({ kind: 'help-described', details: { reportId, what } });

test('every press is in the log at once, and closing it is visible there', async () => {
  const { dsl, teacher, chromebook, log } = await school();
  const device = await chromebook(14, 'red');
  const line = await dsl.openStream();
  const press = device.press();
  await device.deliver([press]);
  const { entry } = await line.until('log-entry');
  expect(entry).toMatchObject({
    kind: 'press',
    deviceNumber: 14,
    classColour: 'red',
    alertId: press.event.id,
    alertState: 'open',
    forDsl: false,
  });
  expect((await log('?standing=open')).entries).toEqual([entry]);
  await teacher.act(press.event.id, 'shield-lifted');
  expect((await log('?standing=open')).entries).toMatchObject([{ alertState: 'shield-lifted' }]);
  const noted = { deed: 'dealt-with', outcome: 'talked-with-child' };
  await teacher.call('POST', outcomesPath(press.event.id), { actionId: v7(), noted });
  expect((await log('?standing=open')).entries).toEqual([]);
  expect((await log('?standing=closed')).entries).toMatchObject([{ alertStanding: 'dealt-with' }]);
});

test('a search about self-harm goes to the DSL at once, by its category alone, and never to a board', async () => {
  const { dsl, teacher, chromebook, log, record, unseen } = await school();
  const device = await chromebook(14, 'red');
  const [forDsl, forTeacher] = [await dsl.openStream(), await teacher.openStream()];
  await device.deliver([search(device)]);
  const { entry } = await forDsl.until('log-entry');
  expect(entry).toMatchObject({ kind: 'concern', about: 'self-harm', deviceNumber: 14, state: 'open' });
  expect(await unseen()).toEqual([entry.entryId]);

  const press = device.press();
  await device.deliver([press]);
  await forTeacher.until('alert');
  await dsl.board();
  const toTeacher = [
    JSON.stringify(forTeacher.frames),
    JSON.stringify((await teacher.openStream()).frames),
    await (await teacher.call('GET', '/api/board')).text(),
    await (await teacher.call('GET', `/api/alerts/${press.event.id}`)).text(),
  ].join('\n');
  expect(toTeacher).not.toMatch(/log-entry|concern|self-harm|phrase/);
  for (const path of [logPath, logUnseenPath, logEntryPath(entry.entryId)]) {
    expect(await codeOf(await teacher.call('GET', path))).toBe('right-needed');
  }

  expect((await record(entry.entryId)).events).toMatchObject([{ kindness: true }]);
  const everything = JSON.stringify([await log(), await record(entry.entryId), forDsl.frames]);
  expect(everything).not.toContain('secret-phrase');
});

test('what a stream missed comes when it opens again, and only to those who read the log', async () => {
  const { dsl, teacher, chromebook } = await school();
  const device = await chromebook(14);
  await device.deliver([search(device, 'grooming')]);
  expect((await (await dsl.openStream()).until('log-entry')).entry.about).toBe('grooming');
  const line = await teacher.openStream();
  await device.deliver([device.press()]);
  await line.until('alert');
  expect(line.frames.some(({ type }) => type === 'log-entry')).toBe(false);
});

test('a concern counts until somebody who reads the log has opened it, and is closed by what they did', async () => {
  const { dsl, chromebook, log, record, unseen, dealtWith } = await school();
  const device = await chromebook(14);
  const line = await dsl.openStream();
  await device.deliver([search(device)]);
  const { entryId } = (await line.until('log-entry')).entry;
  await record(entryId);
  const seen = await line.until('log-entry', ({ entry }) => entry.state === 'seen');
  expect(seen.entry.entryId).toBe(entryId);
  expect(await unseen()).toEqual([]);
  expect((await log('?standing=open')).entries).toHaveLength(1);
  expect((await dealtWith(entryId, 'Talked with the child and her mother.')).status).toBe(200);
  await dealtWith(entryId);
  expect((await log('?standing=open')).entries).toEqual([]);
  expect((await record(entryId)).actions).toMatchObject([
    { action: 'seen', byName: 'Dee Example' },
    { action: 'dealt-with', note: 'Talked with the child and her mother.' },
  ]);
});

test('about a grown-up: the press is for the DSL until the DSL has dealt with it, whatever the board says', async () => {
  const { dsl, teacher, chromebook, log, record, unseen, dealtWith } = await school();
  const device = await chromebook(14);
  const press = device.press();
  const alertId = press.event.id;
  const [forDsl, forTeacher] = [await dsl.openStream(), await teacher.openStream()];
  await device.deliver([press]);
  const { entryId } = (await forDsl.until('log-entry')).entry;
  await record(entryId);
  await device.deliver([says(device, alertId, 'about-a-grown-up')]);
  const told = await forDsl.until('log-entry', ({ entry }) => entry.forDsl);
  expect(told.entry).toMatchObject({ entryId, about: 'about-a-grown-up', state: 'open' });
  expect(await unseen()).toEqual([entryId]);
  await teacher.act(alertId, 'shield-lifted');
  await forTeacher.until('alert', ({ alert }) => alert.state === 'shield-lifted');
  expect(JSON.stringify(forTeacher.frames)).not.toMatch(/grown|log-entry/);
  expect((await log('?kind=about-a-grown-up&standing=open')).entries).toHaveLength(1);
  // A DSL who opens it on the board has seen it too.
  await dsl.look(alertId);
  expect(await unseen()).toEqual([]);
  expect((await dealtWith(entryId)).status).toBe(200);
  expect((await log('?kind=about-a-grown-up&standing=closed')).entries).toHaveLength(1);
});

test('what a teacher notes on the board leaves it to the DSL, and what the DSL notes there ends it', async () => {
  const { dsl, teacher, chromebook, log } = await school();
  const device = await chromebook(14);
  const press = device.press();
  await device.deliver([press, says(device, press.event.id, 'about-a-grown-up')]);
  const note = (adult: TestAdult) =>
    adult.call('POST', outcomesPath(press.event.id), {
      actionId: v7(),
      noted: { deed: 'dealt-with', outcome: 'talked-with-child' },
    });
  expect((await note(teacher)).status).toBe(200);
  expect((await log('?kind=about-a-grown-up&standing=open')).entries).toHaveLength(1);
  expect((await note(dsl)).status).toBe(200);
  expect((await log('?kind=about-a-grown-up&standing=closed')).entries).toMatchObject([
    { state: 'dealt-with' },
  ]);
});

test('also where that word came before its press; a word of another Chromebook is none', async () => {
  const { chromebook, log } = await school();
  const [device, other] = [await chromebook(14), await chromebook(15)];
  const press = device.press();
  await device.deliver([says(device, press.event.id, 'about-a-grown-up')]);
  await device.deliver([press]);
  const second = device.press();
  await device.deliver([second]);
  await other.deliver([says(other, second.event.id, 'about-a-grown-up')]);
  expect((await log('?kind=press')).entries.map(({ alertId, forDsl }) => [alertId, forDsl])).toEqual([
    [second.event.id, false],
    [press.event.id, true],
  ]);
});

test('an ordinary press is closed on the board and not in the log', async () => {
  const { chromebook, log, dealtWith } = await school();
  const device = await chromebook(14);
  await device.deliver([device.press()]);
  const [entry] = (await log()).entries;
  expect(await codeOf(await dealtWith(entry?.entryId ?? 0))).toBe('log-entry-on-board');
  expect(await codeOf(await dealtWith(99))).toBe('log-entry-unknown');
});

test('wrong codes are one line with a count; what the hub notices of a Chromebook stands there too', async () => {
  const { dsl, chromebook, log, record } = await school();
  const device = await chromebook(14);
  const line = await dsl.openStream();
  await device.deliver([device.press()]);
  for (const wrongAnswers of [1, 2, 3]) {
    await device.deliver([
      device.write({ kind: 'lift-refused', details: { by: 'challenge', wrongAnswers } }),
    ]);
  }
  const counted = await line.until('log-entry', ({ entry }) => entry.times === 3);
  expect(counted.entry.kind).toBe('wrong-codes');
  expect((await record(counted.entry.entryId)).events.map(({ wrongAnswers }) => wrongAnswers)).toEqual([
    1, 2, 3,
  ]);
  device.health();
  await device.deliver([device.health()]);
  const alarm = await line.until('log-entry', ({ entry }) => entry.kind === 'device-alarm');
  expect(alarm.entry.about).toBe('log-gap');
  expect(await record(alarm.entry.entryId)).toMatchObject({ place: 'before routine 2', events: [] });
  expect((await log()).entries.map(({ kind }) => kind)).toEqual(['device-alarm', 'wrong-codes', 'press']);
});

test('the record of a press holds its three times, what the child said, who did what, and what was done there', async () => {
  const { teacher, chromebook, log, record } = await school();
  const device = await chromebook(14);
  const press = device.press({ address: 'https://castle.example/', title: 'Keep' });
  const reportId = press.event.id;
  await device.deliver([press, says(device, reportId, 'scary')]);
  await teacher.act(reportId, 'on-my-way');
  await device.deliver([
    device.write({ kind: 'shield-lifted', details: { reportIds: [reportId], by: 'challenge' } }),
    device.write({
      kind: 'report-dealt-with',
      details: { reportId, outcome: 'talked-with-child', note: 'All is well.' },
    }),
  ]);
  const [entry] = (await log()).entries;
  const told = await record(entry?.entryId ?? 0);
  expect(told.press).toMatchObject({
    page: { address: 'https://castle.example/', title: 'Keep' },
    words: [{ what: 'scary' }],
    actions: [{ action: 'on-my-way', byName: 'Tia Example' }],
    deeds: [{ deed: { deed: 'shield-lifted' } }, { deed: { outcome: 'talked-with-child' } }],
  });
  const [event] = told.events;
  expect(event).toMatchObject({ kind: 'help-requested', deviceTime: press.event.deviceTime });
  expect(Math.abs(event?.offsetMs ?? 99_999)).toBeLessThan(60_000);
  // To read in the log is no answer to the child.
  expect((await teacher.board()).alerts[0]).toMatchObject({ state: 'shield-lifted' });
});

test('to read a record in the log tells no child that its teacher has seen it', async () => {
  const { teacher, chromebook, log, record } = await school();
  const device = await chromebook(14);
  await device.deliver([device.press()]);
  await record((await log()).entries[0]?.entryId ?? 0);
  expect((await teacher.board()).alerts[0]).toMatchObject({ state: 'open' });
});

test('pages follow each other without a gap or a repeat, while new entries come', async () => {
  const { chromebook, log } = await school();
  const device = await chromebook(14);
  await device.deliver(Array.from({ length: 120 }, () => device.press()));
  const first = await log();
  await device.deliver([device.press()]);
  const ids: number[] = first.entries.map(({ entryId }) => entryId);
  for (let page = first; page.hasMore;) {
    page = await log(`?before=${ids.at(-1)}`);
    ids.push(...page.entries.map(({ entryId }) => entryId));
  }
  expect(ids).toEqual(Array.from({ length: 120 }, (_, index) => 120 - index));
});

test('it is narrowed by number, class, kind and days', async () => {
  const { hub, chromebook, log } = await school();
  const [red, blue] = [await chromebook(14, 'red'), await chromebook(15, 'blue')];
  await red.deliver([red.press(), search(red)]);
  await blue.deliver([blue.press()]);
  const numbers = async (query: string) =>
    (await log(query)).entries.map(({ kind, deviceNumber }) => `${kind} ${deviceNumber}`);
  expect(await numbers('?number=15')).toEqual(['press 15']);
  expect(await numbers('?colour=red')).toEqual(['concern 14', 'press 14']);
  expect(await numbers('?kind=concern')).toEqual(['concern 14']);
  const tomorrow = new Date(hub.clock.now().getTime() + 86_400_000).toISOString();
  expect(await numbers(`?from=${tomorrow}`)).toEqual([]);
  expect(await numbers(`?until=${tomorrow}&number=14`)).toEqual(['concern 14', 'press 14']);
});

test.each(['?kind=searches', '?number=many', '?before=-1', '?words=castle', '?from=yesterday'])(
  'what is asked wrongly is refused: %s',
  async (query) => {
    const { dsl } = await school();
    expect(await codeOf(await dsl.call('GET', logPath + query))).toBe('request-malformed');
  },
);

test('what was done with an entry stands in the hub’s chained log', async () => {
  const { hub, chromebook, log, dealtWith } = await school();
  const device = await chromebook(14);
  await device.deliver([search(device)]);
  await dealtWith((await log()).entries[0]?.entryId ?? 0, 'Talked with the child.');
  const code = () => verify({ 'data-folder': hub.dataFolder, json: true, head: undefined }, () => undefined);
  expect(await code()).toBe(0);
  const database = new Database(join(hub.dataFolder, 'hub.sqlite'));
  expect(() => database.prepare('delete from log_entry_action').run()).toThrow('only ever added to');
  database.exec('drop trigger log_entry_action_never_update');
  database.prepare("update log_entry_action set note = 'Nothing.'").run();
  database.close();
  expect(await code()).toBe(1);
});

test('a hub that had no log finds in it what it heard before', async () => {
  const { hub, dsl, chromebook, log } = await school();
  const device = await chromebook(14, 'red');
  const press = device.press();
  await device.deliver([press, search(device), says(device, press.event.id, 'about-a-grown-up')]);
  for (const wrongAnswers of [1, 2]) {
    await device.deliver([
      device.write({ kind: 'lift-refused', details: { by: 'challenge', wrongAnswers } }),
    ]);
  }
  const before = (await log()).entries.map(({ kind, about, forDsl }) => `${kind} ${about} ${forDsl}`);
  await hub.stop();
  await makeStoreOlder(hub.dataFolder, '2026-08');
  const later = await startTestHub({ dataFolder: hub.dataFolder });
  const again = new TestAdult({ address: later.address });
  await again.signIn(dsl.email);
  const response = await again.call('GET', logPath);
  const after = logResponse.parse(await response.json()).entries;
  const facts = after.map(({ kind, about, forDsl }) => `${kind} ${about} ${forDsl}`);
  expect(facts.toSorted()).toEqual(before.toSorted());
  expect(after.find(({ kind }) => kind === 'press')).toMatchObject({ deviceNumber: 14, classColour: 'red' });
});
