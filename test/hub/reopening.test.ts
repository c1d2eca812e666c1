import { createHash } from 'node:crypto';
import Database from 'better-sqlite3';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { expect, test } from 'vitest';
import { reopeningPath, reopeningResponse } from '../../src/contracts/http/reopenings.ts';
import { longestReopeningMs } from '../../src/domain/incidents/reopening.ts';
import { verify } from '../../src/cli/verify/verify.ts';
import { makeStoreOlder } from './support/make-store-older.ts';
import { TestAdult } from './support/test-adult.ts';
import { TestDevice } from './support/test-device.ts';
import { codeOf, startTestHub } from './support/test-hub.ts';

const page = { address: 'https://castle.example/keep?room=2#moat', title: 'Keep' };
const hash = createHash('sha256').update('https://castle.example/keep?room=2').digest('base64url');
const reason = 'Looked at with the class teacher: a drawing of a dragon.';
const hourMs = 3_600_000;

async function school() {
  const hub = await startTestHub();
  const teacher = await TestAdult.first(hub.address, hub.firstAdultLink);
  const dsl = await teacher.bring('Dee Example', [{ role: 'dsl' }]);
  const device = async (deviceNumber: number) =>
    TestDevice.enrolled({ address: hub.address, deviceNumber }, hub.enrolmentKey);
  const reported = async (deviceNumber: number) => {
    const chromebook = await device(deviceNumber);
    const press = chromebook.press(page);
    await chromebook.deliver([press]);
    return { chromebook, alertId: press.event.id };
  };
  const open = (alertId: string, changes: object = {}) =>
    dsl.call('POST', reopeningPath(alertId), {
      decision: 'open',
      reopeningId: v7(),
      scope: 'this-chromebook',
      reason,
      until: new Date(hub.clock.now().getTime() + hourMs).toISOString(),
      ...changes,
    });
  const close = (alertId: string) => dsl.call('POST', reopeningPath(alertId), { decision: 'close' });
  const standing = async (alertId: string) =>
    reopeningResponse.parse(await (await dsl.call('GET', reopeningPath(alertId))).json());
  const namesRude = (chromebook: TestDevice, reportId: string) =>
    chromebook.deliver([
      chromebook.write({ kind: 'help-described', details: { reportId, what: 'rude-pictures' } }),
    ]);
  return { hub, teacher, dsl, device, reported, open, close, standing, namesRude };
}

test('the DSL opens a page again with a reason and an end; that Chromebook hears of it, and no other', async () => {
  const { reported, open, standing } = await school();
  const { chromebook, alertId } = await reported(14);
  const { chromebook: other } = await reported(15);
  const [line, otherLine] = [await chromebook.openStream(), await other.openStream()];
  const answer = reopeningResponse.parse(await (await open(alertId)).json());
  expect(answer).toMatchObject({
    standing: 'open',
    otherChromebooks: 1,
    history: [{ deed: 'opened', scope: 'this-chromebook', reason, byName: 'Dee Example' }],
  });
  const { pages } = await line.until('reopened-pages');
  expect(pages).toMatchObject([{ hash, reportIds: [alertId] }]);
  expect(pages[0]?.endsInMs).toBeGreaterThan(hourMs / 2);
  expect(JSON.stringify(line.frames)).not.toContain('castle');
  expect(await standing(alertId)).toEqual(answer);
  await other.deliver([other.health()]);
  expect(otherLine.frames.some(({ type }) => type === 'reopened-pages')).toBe(false);
});

test('for every Chromebook that reported it, also one that comes later; a new report closes it there anew', async () => {
  const { reported, open, standing } = await school();
  const { chromebook, alertId } = await reported(14);
  const { chromebook: other, alertId: otherId } = await reported(15);
  await open(alertId, { scope: 'every-chromebook' });
  const line = await other.openStream();
  expect((await line.until('reopened-pages')).pages).toMatchObject([{ hash, reportIds: [otherId] }]);
  expect((await standing(otherId)).standing).toBe('open');

  const again = chromebook.press(page);
  await chromebook.deliver([again]);
  expect((await standing(again.event.id)).standing).toBe('closed');
  const own = await chromebook.openStream();
  expect((await own.until('reopened-pages')).pages[0]?.reportIds).toEqual([alertId]);
});

test('its end, and closing it again, are told as well; each word has a higher version', async () => {
  const { hub, reported, open, close, standing } = await school();
  const { chromebook, alertId } = await reported(14);
  const line = await chromebook.openStream();
  await open(alertId);
  const opened = await line.until('reopened-pages');
  await close(alertId);
  await close(alertId);
  const closed = await line.until('reopened-pages', ({ version }) => version > opened.version);
  expect(closed.pages).toEqual([]);
  expect((await standing(alertId)).history.map(({ deed }) => deed)).toEqual(['opened', 'closed']);

  await open(alertId);
  hub.clock.forward(2 * hourMs);
  expect((await standing(alertId)).standing).toBe('closed');
  const later = await chromebook.openStream();
  expect((await later.until('reopened-pages')).pages).toEqual([]);
});

test('never where rude pictures were named, on whichever Chromebook, and whatever the child said later', async () => {
  const { reported, open, standing, namesRude } = await school();
  const { alertId } = await reported(14);
  const { chromebook: other, alertId: otherId } = await reported(15);
  await namesRude(other, otherId);
  await other.deliver([
    other.write({ kind: 'help-described', details: { reportId: otherId, what: 'not-sure' } }),
  ]);
  for (const id of [alertId, otherId]) {
    expect(await codeOf(await open(id))).toBe('page-stays-closed');
    expect(await standing(id)).toMatchObject({ standing: 'never', history: [] });
  }
});

test('when that word comes later the hub closes the page again, by itself', async () => {
  const { reported, open, standing, namesRude } = await school();
  const { chromebook, alertId } = await reported(14);
  const line = await chromebook.openStream();
  await open(alertId);
  const { version } = await line.until('reopened-pages');
  await namesRude(chromebook, alertId);
  const closed = await line.until('reopened-pages', (frame) => frame.version > version);
  expect(closed.pages).toEqual([]);
  const { history } = await standing(alertId);
  expect(history.map(({ deed, byName }) => [deed, byName])).toEqual([
    ['opened', 'Dee Example'],
    ['closed', undefined],
  ]);
});

test('also where the word comes before the press that it is about', async () => {
  const { device, reported, open, standing } = await school();
  const { alertId } = await reported(14);
  const other = await device(15);
  const press = other.press(page);
  const word = other.write({
    kind: 'help-described',
    details: { reportId: press.event.id, what: 'rude-pictures' },
  });
  await other.deliver([word]);
  await open(alertId);
  expect((await standing(alertId)).standing).toBe('open');
  await other.deliver([press]);
  expect((await standing(alertId)).standing).toBe('never');
});

test('the same decision sent twice is one; without a reason, with no end or one too far it is none', async () => {
  const { hub, reported, open, standing } = await school();
  const { alertId } = await reported(14);
  const reopeningId = v7();
  const until = new Date(hub.clock.now().getTime() + hourMs).toISOString();
  const twice = [await open(alertId, { reopeningId, until }), await open(alertId, { reopeningId, until })];
  expect(twice.map(({ status }) => status)).toEqual([200, 200]);
  expect((await standing(alertId)).history).toHaveLength(1);
  const tooFar = new Date(hub.clock.now().getTime() + longestReopeningMs + hourMs).toISOString();
  const bad = [
    { reason: 'fine   ' },
    { reason: 'x'.repeat(501) },
    { until: undefined },
    { until: tooFar },
    { until: new Date(hub.clock.now().getTime() - 1_000).toISOString() },
    { scope: 'the-whole-web' },
  ];
  for (const changes of bad) expect(await codeOf(await open(alertId, changes))).toBe('request-malformed');
  expect((await standing(alertId)).history).toHaveLength(1);
});

test('a press on none of the web’s pages closed nothing; nobody opens a press that is not there', async () => {
  const { device, open, standing } = await school();
  const chromebook = await device(14);
  const press = chromebook.press({ address: 'chrome-extension://id/session/start.html', title: '' });
  await chromebook.deliver([press]);
  expect((await standing(press.event.id)).standing).toBe('no-page');
  expect(await codeOf(await open(press.event.id))).toBe('report-without-page');
  expect(await codeOf(await open(v7()))).toBe('alert-unknown');
});

test('a lesson may send it again, and no longer than it is open', async () => {
  const { hub, teacher, reported, open, close } = await school();
  const { alertId } = await reported(14);
  const { classId } = await teacher.addClass('Robins', 'red');
  const { lessonId } = await teacher.startLesson(classId);
  const send = (title: string) =>
    teacher.actOnLesson(lessonId, {
      action: 'send',
      links: [{ address: page.address, title }],
      atOnce: false,
    });
  expect(await codeOf(await send('one'))).toBe('address-reported');
  await open(alertId);
  expect((await send('two')).status).toBe(200);
  await close(alertId);
  expect(await codeOf(await send('three'))).toBe('address-reported');
  await open(alertId, { until: new Date(hub.clock.now().getTime() + 60_000).toISOString() });
  hub.clock.forward(120_000);
  expect(await codeOf(await send('four'))).toBe('address-reported');
});

test('who, when and why stand in the hub’s chained log, and nobody changes them unseen', async () => {
  const { hub, reported, open } = await school();
  const { alertId } = await reported(14);
  await open(alertId);
  const verdict = async () => {
    const lines: string[] = [];
    const values = { 'data-folder': hub.dataFolder, json: true, head: undefined };
    const code = await verify(values, (line) => lines.push(line));
    return { code, text: lines.join('\n') };
  };
  expect((await verdict()).code).toBe(0);
  const database = new Database(join(hub.dataFolder, 'hub.sqlite'));
  const change = "update reopened_page set reason = 'No reason at all.'";
  expect(() => database.prepare(change).run()).toThrow('only ever added to');
  database.exec('drop trigger reopened_page_never_update');
  database.prepare(change).run();
  database.close();
  const { code, text } = await verdict();
  expect(code).toBe(1);
  expect(text).toContain('page-reopening 1');
});

test('a store of an earlier release knows of each report which page it was', async () => {
  const { hub, dsl, reported, namesRude } = await school();
  const { alertId } = await reported(14);
  const { chromebook: other, alertId: otherId } = await reported(15);
  await namesRude(other, otherId);
  await hub.stop();
  await makeStoreOlder(hub.dataFolder, '2026-11');
  const later = await startTestHub({ dataFolder: hub.dataFolder });
  const again = new TestAdult({ address: later.address });
  await again.signIn(dsl.email);
  const response = await again.call('GET', reopeningPath(alertId));
  expect(reopeningResponse.parse(await response.json())).toMatchObject({
    standing: 'never',
    otherChromebooks: 1,
  });
});
