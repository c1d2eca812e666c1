import Database from 'better-sqlite3';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { expect, test } from 'vitest';
import {
  alertsActionPath,
  alertsActionResponse,
  type AlertsActionRequest,
} from '../../src/contracts/http/outcomes.ts';
import { outcomesPath } from '../../src/contracts/http/outcomes-path.ts';
import type { NotedOutcome } from '../../src/domain/incidents/noted-outcome.ts';
import type { WhatItWas } from '../../src/domain/incidents/what-it-was.ts';
import { verify } from '../../src/cli/verify/verify.ts';
import { TestAdult } from './support/test-adult.ts';
import { TestDevice } from './support/test-device.ts';
import { codeOf, startTestHub } from './support/test-hub.ts';

const talked = { deed: 'dealt-with', outcome: 'talked-with-child' } as const;
const note = (adult: TestAdult, alertId: string, noted: NotedOutcome, actionId = v7()) =>
  adult.call('POST', outcomesPath(alertId), { actionId, noted });
const many = async (
  adult: TestAdult,
  alertIds: string[],
  deed: AlertsActionRequest['deed'],
  actionId = v7(),
) =>
  alertsActionResponse.parse(
    await (await adult.call('POST', alertsActionPath, { actionId, alertIds, deed })).json(),
  );

/** The first adult is teacher and DSL; `teacher` is a class teacher alone. */
async function lesson() {
  const hub = await startTestHub();
  const dsl = await TestAdult.first(hub.address, hub.firstAdultLink);
  const teacher = await dsl.bring('Tia Teacher', [{ role: 'teacher' }]);
  const chromebook = async (deviceNumber: number) => {
    const where = { address: hub.address, deviceNumber };
    const device = await TestDevice.enrolled(where, hub.enrolmentKey);
    const press = device.press();
    await device.deliver([press]);
    const alertId = press.event.id;
    const says = (what: WhatItWas) =>
      device.deliver([device.write({ kind: 'help-described', details: { reportId: alertId, what } })]);
    const onBoard = async () => (await teacher.board()).alerts.find((one) => one.alertId === alertId);
    return { device, alertId, says, onBoard };
  };
  return { hub, dsl, teacher, chromebook };
}

test('what was done is noted in one tap, seen by every board at once, and tells the child no more than that a person has seen it', async () => {
  const { hub, dsl, teacher, chromebook } = await lesson();
  const { device, alertId, onBoard } = await chromebook(14);
  const board = await dsl.openStream();
  const shield = await device.openStream();
  const hostile = '<img src=x onerror=alert(1)> \u202etold';
  const response = await note(teacher, alertId, { ...talked, fourC: 'content', note: `  ${hostile} ` });
  expect(response.status).toBe(200);
  const told = await board.until('alert', ({ alert }) => alert.standing === 'dealt-with');
  expect(told.alert).toMatchObject({ alertId, state: 'seen', standingVersion: 1 });
  expect(await onBoard()).toMatchObject({ state: 'seen', standing: 'dealt-with' });
  const { state } = await shield.until('report');
  expect(state).toBe('seen');
  expect(JSON.stringify([...board.frames, ...shield.frames])).not.toMatch(/talked|content|onerror/);
  expect((await dsl.look(alertId)).outcomes).toMatchObject([
    { ...talked, fourC: 'content', note: hostile, byName: 'Tia Teacher' },
  ]);
  expect(hub.logLines.join()).not.toContain('onerror');
});

test('one tap told twice counts once; a correction stands beside what was said first; two at once are no conflict', async () => {
  const { dsl, teacher, chromebook } = await lesson();
  const { alertId, onBoard } = await chromebook(14);
  const actionId = v7();
  await note(teacher, alertId, talked, actionId);
  await note(teacher, alertId, talked, actionId);
  await Promise.all([
    note(teacher, alertId, { deed: 'dealt-with', outcome: 'page-was-harmless' }),
    note(dsl, alertId, { deed: 'dealt-with', outcome: 'gave-advice' }),
  ]);
  const outcomes = (await dsl.look(alertId)).outcomes ?? [];
  expect(outcomes.flatMap(({ outcome }) => outcome ?? []).toSorted()).toEqual([
    'gave-advice',
    'page-was-harmless',
    'talked-with-child',
  ]);
  expect(outcomes[0]).toMatchObject(talked);
  expect(await onBoard()).toMatchObject({ standing: 'dealt-with', standingVersion: 1 });
});

test('what was dealt with is taken up again, and stands so on every board', async () => {
  const { teacher, chromebook } = await lesson();
  const { alertId, onBoard } = await chromebook(14);
  await note(teacher, alertId, talked);
  await note(teacher, alertId, { deed: 'taken-up' });
  expect(await onBoard()).toMatchObject({ alertId, standingVersion: 2 });
  expect(await onBoard()).not.toHaveProperty('standing');
  // Once more says nothing new.
  await note(teacher, alertId, { deed: 'taken-up' });
  expect((await teacher.look(alertId)).outcomes).toHaveLength(2);
});

test('passed to the DSL it stays open for the DSL, who alone ends it; what the DSL notes the others do not read', async () => {
  const { dsl, teacher, chromebook } = await lesson();
  const { alertId, onBoard } = await chromebook(14);
  const office = await dsl.bring('Olu Office', [{ role: 'office' }]);
  expect((await note(office, alertId, { deed: 'passed-to-dsl', note: 'DSL is out until 2' })).status).toBe(
    200,
  );
  expect(await onBoard()).toMatchObject({ standing: 'with-dsl' });
  expect(await codeOf(await note(office, alertId, talked))).toBe('right-needed');
  expect(await codeOf(await note(teacher, alertId, talked))).toBe('press-with-dsl');
  const answered = { deed: 'dealt-with', outcome: 'parents-told', note: 'rang home' } as const;
  expect((await note(dsl, alertId, answered)).status).toBe(200);
  expect(await onBoard()).toMatchObject({ standing: 'dealt-with' });
  const [, last] = (await teacher.look(alertId)).outcomes ?? [];
  expect(last).toMatchObject({ deed: 'dealt-with' });
  expect(JSON.stringify(last)).not.toMatch(/rang|parents/);
  expect((await dsl.look(alertId)).outcomes?.[1]).toMatchObject(answered);
  await note(teacher, alertId, { deed: 'taken-up' });
  expect(await onBoard()).toMatchObject({ standing: 'with-dsl' });
});

test('one gesture for many: each keeps its record; a chosen picture and what the DSL has are left out, and said', async () => {
  const { dsl, teacher, chromebook } = await lesson();
  const [plain, other, pictured, passed] = [
    await chromebook(1),
    await chromebook(2),
    await chromebook(3),
    await chromebook(4),
  ];
  await pictured.says('scary');
  await note(teacher, passed.alertId, { deed: 'passed-to-dsl' });
  const all = [plain, other, pictured, passed].map(({ alertId }) => alertId);
  const coming = await many(teacher, all, { deed: 'on-my-way' });
  expect(coming.leftOut).toEqual([]);
  expect(coming.alerts.every(({ state }) => state === 'on-my-way')).toBe(true);

  const actionId = v7();
  const mistake = { deed: 'dealt-with', outcome: 'pressed-by-mistake', note: 'fire drill' } as const;
  const unknown = v7();
  const closed = await many(teacher, [...all, unknown], mistake, actionId);
  expect(closed.alerts.map(({ alertId }) => alertId)).toEqual([plain.alertId, other.alertId]);
  expect(closed.leftOut).toMatchObject([
    { alertId: pictured.alertId, code: 'press-needs-own-outcome' },
    { alertId: passed.alertId, code: 'press-with-dsl' },
    { alertId: unknown, code: 'alert-unknown' },
  ]);
  await many(teacher, all, mistake, actionId);
  for (const { alertId } of [plain, other]) {
    expect((await dsl.look(alertId)).outcomes).toMatchObject([{ ...mistake, inBulk: true }]);
  }
  expect((await dsl.look(pictured.alertId)).outcomes).toEqual([]);
  expect(await pictured.onBoard()).not.toHaveProperty('standing');
});

test('a picture that comes after a closing in bulk opens the press again, and one that came before the commit kept it open', async () => {
  const { teacher, chromebook } = await lesson();
  const [before, after] = [await chromebook(1), await chromebook(2)];
  const deed = { deed: 'dealt-with', outcome: 'pressed-by-mistake' } as const;
  const [, closed] = await Promise.all([
    before.says('unkind'),
    many(teacher, [before.alertId, after.alertId], deed),
  ]);
  // Whichever was first: no press with a picture is closed.
  expect(await before.onBoard()).not.toHaveProperty('standing');
  expect(closed.alerts.map(({ alertId }) => alertId)).toContain(after.alertId);
  expect(await after.onBoard()).toMatchObject({ standing: 'dealt-with' });
  const board = await teacher.openStream();
  await after.says('unkind');
  await board.until('alert', ({ alert }) => alert.alertId === after.alertId && alert.standingVersion === 2);
  expect(await after.onBoard()).not.toHaveProperty('standing');
});

test('a picture for the DSL alone does not show by what may be closed, and the press waits for the DSL whoever closed it', async () => {
  const { dsl, teacher, chromebook } = await lesson();
  const { alertId, says, onBoard } = await chromebook(14);
  await says('about-a-grown-up');
  const deed = { deed: 'dealt-with', outcome: 'pressed-by-mistake' } as const;
  const byDsl = await many(dsl, [alertId], deed);
  expect(byDsl.leftOut).toMatchObject([{ code: 'press-needs-own-outcome' }]);
  expect((await many(teacher, [alertId], deed)).leftOut).toEqual([]);
  expect(await onBoard()).toMatchObject({ standing: 'dealt-with' });
  expect(await dsl.look(alertId)).toMatchObject({ waitsForDsl: true });
  expect(await teacher.look(alertId)).not.toHaveProperty('waitsForDsl');
  await note(dsl, alertId, talked);
  expect(await dsl.look(alertId)).not.toHaveProperty('waitsForDsl');
});

test('supply notes and closes in its own class alone, and answers anywhere', async () => {
  const { hub, dsl } = await lesson();
  const { classId } = await dsl.addClass('Robins', 'red');
  await dsl.addClass('Wrens', 'green');
  const until = new Date(hub.clock.now().getTime() + 3_600_000).toISOString();
  const supply = await dsl.bring('Sam Supply', [{ role: 'supply', classId, until }]);
  const pressOf = async (deviceNumber: number, classColour: 'red' | 'green') => {
    const where = { address: hub.address, deviceNumber, classColour };
    const device = await TestDevice.enrolled(where, hub.enrolmentKey);
    const press = device.press();
    await device.deliver([press]);
    return { alertId: press.event.id, device };
  };
  const own = await pressOf(1, 'red');
  const others = await pressOf(2, 'green');
  expect(await codeOf(await note(supply, others.alertId, talked))).toBe('right-needed');
  expect((await note(supply, others.alertId, { deed: 'passed-to-dsl' })).status).toBe(200);
  const closed = await many(supply, [own.alertId, others.alertId], { ...talked });
  expect(closed.alerts).toMatchObject([{ alertId: own.alertId, standing: 'dealt-with' }]);
  expect(closed.leftOut).toMatchObject([{ alertId: others.alertId, code: 'right-needed' }]);
  expect((await many(supply, [others.alertId], { deed: 'seen' })).leftOut).toEqual([]);
  const story = (id: string) => supply.call('GET', `/api/devices/${id}/story`);
  expect((await story(own.device.id)).status).toBe(200);
  expect(await codeOf(await story(others.device.id))).toBe('right-needed');
});

test('supply opens and lifts for the numbers of its register in whatever colour, and not for those of another class in its own', async () => {
  const { hub, dsl } = await lesson();
  const { classId } = await dsl.addClass('Robins', 'red');
  const wrens = await dsl.addClass('Wrens', 'green');
  await dsl.addChildren(classId, { 'Ada Example': 1 });
  await dsl.addChildren(wrens.classId, { 'Wyn Example': 2 });
  const until = new Date(hub.clock.now().getTime() + 3_600_000).toISOString();
  const supply = await dsl.bring('Sam Supply', [{ role: 'supply', classId, until }]);
  const pressOf = async (deviceNumber: number, classColour: 'red' | 'green') => {
    const device = await TestDevice.enrolled(
      { address: hub.address, deviceNumber, classColour },
      hub.enrolmentKey,
    );
    const press = device.press();
    await device.deliver([press]);
    return { alertId: press.event.id, deviceId: device.id };
  };
  const [own, others] = [await pressOf(1, 'green'), await pressOf(2, 'red')];
  const answers = async ({ alertId, deviceId }: typeof own) => {
    const lifting = { action: 'shield-lifted' };
    const all = [
      await supply.call('GET', `/api/alerts/${alertId}`),
      await supply.call('POST', `/api/alerts/${alertId}/actions`, lifting),
      await supply.call('GET', `/api/devices/${deviceId}/story`),
      await supply.call('POST', `/api/devices/${deviceId}/block-looks`),
    ];
    return all.map(({ status }) => status);
  };
  expect(await answers(own)).toEqual([200, 200, 200, 200]);
  expect(await answers(others)).toEqual([403, 403, 403, 403]);
});

test('a press stays on the board until its shield is lifted and somebody has noted what was done', async () => {
  const { hub, teacher, chromebook } = await lesson();
  const { alertId, onBoard } = await chromebook(14);
  await teacher.act(alertId, 'shield-lifted');
  hub.clock.forward(3 * 24 * 60 * 60_000);
  await teacher.signIn(teacher.email);
  expect(await onBoard()).toMatchObject({ state: 'shield-lifted' });
  await note(teacher, alertId, talked);
  expect(await onBoard()).toBeUndefined();
});

test('what was noted at the Chromebook itself ends a press without a picture alone', async () => {
  const { chromebook } = await lesson();
  const [plain, pictured] = [await chromebook(1), await chromebook(2)];
  await pictured.says('stranger');
  for (const { device, alertId } of [plain, pictured]) {
    await device.deliver([
      device.write({ kind: 'shield-lifted', details: { reportIds: [alertId], by: 'challenge' } }),
      device.write({
        kind: 'report-dealt-with',
        details: { reportId: alertId, outcome: 'talked-with-child' },
      }),
    ]);
  }
  expect(await plain.onBoard()).toMatchObject({ state: 'shield-lifted', standing: 'dealt-with' });
  expect(await pictured.onBoard()).toMatchObject({ state: 'shield-lifted', liftedHere: true });
  expect(await pictured.onBoard()).not.toHaveProperty('standing');
});

test('what no outcome is is refused, and a note that is too long', async () => {
  const { teacher, chromebook } = await lesson();
  const { alertId } = await chromebook(14);
  const refused = async (noted: unknown) =>
    codeOf(await teacher.call('POST', outcomesPath(alertId), { actionId: v7(), noted }));
  expect(await refused({ deed: 'dealt-with' })).toBe('request-malformed');
  expect(await refused({ deed: 'dealt-with', outcome: 'passed-to-dsl' })).toBe('request-malformed');
  expect(await refused({ deed: 'buried' })).toBe('request-malformed');
  expect(await refused({ ...talked, note: 'x'.repeat(501) })).toBe('request-malformed');
  expect(await codeOf(await note(teacher, v7(), talked))).toBe('alert-unknown');
});

test('outcomes and looks stand in the chained log: one that is changed past the hub is found', async () => {
  const { hub, teacher, chromebook } = await lesson();
  const { device, alertId } = await chromebook(14);
  await note(teacher, alertId, talked);
  await many(teacher, [alertId], { deed: 'dealt-with', outcome: 'gave-advice' });
  await teacher.call('POST', `/api/devices/${device.id}/block-looks`);
  const verdict = async () => {
    const lines: string[] = [];
    const code = await verify({ 'data-folder': hub.dataFolder, json: true, head: undefined }, (line) =>
      lines.push(line),
    );
    return { code, text: lines.join('\n') };
  };
  expect((await verdict()).code).toBe(0);
  const database = new Database(join(hub.dataFolder, 'hub.sqlite'));
  expect(() => database.exec('delete from alert_outcome')).toThrow('only ever added to');
  database.exec('drop trigger alert_outcome_never_update');
  database.exec("update alert_outcome set details = replace(details, 'talked-with-child', 'gave-advice')");
  database.close();
  expect((await verdict()).text).toContain('alert-outcome 1');
});
