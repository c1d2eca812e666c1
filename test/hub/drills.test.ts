import Database from 'better-sqlite3';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import {
  drillPath,
  drillResponse,
  drillsPath,
  drillsResponse,
  type StartDrillRequest,
} from '../../src/contracts/http/drills.ts';
import { numbersNotHeard } from '../../src/domain/drills/drill.ts';
import { openStoreToRead } from '../../src/hub/store/open-store-to-read.ts';
import { verifyStore } from '../../src/hub/proof/verify-store.ts';
import { TestAdult } from './support/test-adult.ts';
import { TestDevice } from './support/test-device.ts';
import { codeOf, startTestHub } from './support/test-hub.ts';

async function room() {
  const hub = await startTestHub();
  const teacher = await TestAdult.first(hub.address, hub.firstAdultLink);
  const { classId } = await teacher.addClass('Robins', 'red');
  const chromebook = async (deviceNumber: number, classColour: 'red' | 'blue' = 'red') => {
    const device = await TestDevice.enrolled(
      { address: hub.address, deviceNumber, classColour },
      hub.enrolmentKey,
    );
    await device.deliver([device.health()]);
    return device;
  };
  const ask = (scope: StartDrillRequest['scope'], adult = teacher, drillId = v7()) =>
    adult.call('POST', drillsPath, { drillId, scope });
  const start = async (scope: StartDrillRequest['scope'] = { kind: 'class', classId }, drillId = v7()) =>
    drillResponse.parse(await (await ask(scope, teacher, drillId)).json()).drill;
  const result = async (drillId: string) =>
    drillResponse.parse(await (await teacher.call('GET', drillPath(drillId))).json()).drill;
  const answer = (device: TestDevice, drillId: string) =>
    device.deliver([device.write({ kind: 'drill-answered', details: { drillId } })]);
  return { hub, teacher, classId, chromebook, ask, start, result, answer };
}

describe('a drill', () => {
  it('asks each Chromebook of the class that is connected, and keeps who answered and who did not', async () => {
    const { teacher, chromebook, start, result, answer } = await room();
    const board = await teacher.openStream();
    const [three, four] = [await chromebook(3), await chromebook(4)];
    await chromebook(5);
    const other = await (await chromebook(9, 'blue')).openStream();
    const [lineOfThree] = [await three.openStream(), await four.openStream()];
    await board.until('presence', ({ deviceId, present }) => deviceId === four.id && present);
    const { drillId, chromebooks } = await start();
    expect(chromebooks.map(({ deviceNumber, wasPresent }) => [deviceNumber, wasPresent])).toEqual([
      [3, true],
      [4, true],
      [5, false],
    ]);
    const asked = await lineOfThree.until('drill');
    expect(asked.drillId).toBe(drillId);
    expect(asked.endsInMs).toBeGreaterThan(100_000);
    await answer(three, drillId);
    expect(await board.until('drill-told')).toMatchObject({ drillId, answered: 1 });
    const took = (await result(drillId)).chromebooks.map(({ tookMs }) => tookMs !== null);
    expect(took).toEqual([true, false, false]);
    expect(other.frames.some(({ type }) => type === 'drill')).toBe(false);
  });

  it('of a class is for the numbers of its register too, whatever colour is signed in, and names those of which nothing was heard', async () => {
    const { hub, teacher, classId, chromebook, start } = await room();
    await teacher.addChildren(classId, { 'Ada Example': 3, 'Ben Example': 4, 'Cy Example': 7 });
    const dead = await chromebook(7);
    expect(dead.deviceNumber).toBe(7);
    // Half-term.
    hub.clock.forward(9 * 24 * 60 * 60_000);
    await teacher.signIn();
    await chromebook(3);
    await chromebook(4, 'blue');
    await chromebook(9, 'blue');
    await chromebook(12);
    const drill = await start();
    expect(drill.chromebooks.map(({ deviceNumber }) => deviceNumber)).toEqual([3, 4, 12]);
    expect(drill.scope).toMatchObject({ kind: 'class', numbers: [3, 4, 7] });
    expect(numbersNotHeard(drill)).toEqual([7]);
    expect(numbersNotHeard(await start({ kind: 'school' }))).toEqual([7]);
  });

  it('is no press: no alert, nothing on the board, and nobody hears of it who may not hold one', async () => {
    const { teacher, chromebook, start, answer } = await room();
    const office = await (await teacher.bring('Olu Office', [{ role: 'office' }])).openStream();
    const board = await teacher.openStream();
    const three = await chromebook(3);
    await answer(three, (await start()).drillId);
    await board.until('drill-told');
    expect((await teacher.board()).alerts).toEqual([]);
    expect(board.frames.some(({ type }) => type === 'alert')).toBe(false);
    await three.deliver([three.health()]);
    expect(office.frames.some(({ type }) => type === 'drill-told')).toBe(false);
  });

  it('hides no real press: one in the same batch is an alert as always', async () => {
    const { teacher, chromebook, start } = await room();
    const three = await chromebook(3);
    const { drillId } = await start();
    const press = three.press();
    const drilled = three.write({ kind: 'drill-answered', details: { drillId } });
    await three.deliver([press, drilled]);
    expect((await teacher.board()).alerts).toMatchObject([{ alertId: press.event.id, state: 'open' }]);
  });

  it('asks a Chromebook that comes on while it lasts, once, and none afterwards', async () => {
    const { hub, chromebook, start, result, answer } = await room();
    const three = await chromebook(3);
    const { drillId } = await start();
    const line = await three.openStream();
    expect((await line.until('drill')).drillId).toBe(drillId);
    await answer(three, drillId);
    await answer(three, drillId);
    const again = await three.openStream();
    await again.until('lesson');
    hub.clock.forward(121_000);
    const four = await chromebook(4);
    const late = await four.openStream();
    await late.until('lesson');
    expect([...again.frames, ...late.frames].some(({ type }) => type === 'drill')).toBe(false);
    expect((await result(drillId)).chromebooks).toMatchObject([{ deviceNumber: 3, wasPresent: false }]);
  });

  it('counts no answer of a Chromebook that it is not for, nor one to a drill that never was', async () => {
    const { chromebook, start, result, answer } = await room();
    await chromebook(3);
    const nine = await chromebook(9, 'blue');
    const { drillId } = await start();
    await answer(nine, drillId);
    await answer(nine, v7());
    expect((await result(drillId)).chromebooks).toMatchObject([{ deviceNumber: 3, tookMs: null }]);
  });

  it('is begun once however often the tap is sent, and says when there is nobody to ask', async () => {
    const { hub, teacher, chromebook, ask, start } = await room();
    const nobody = await ask({ kind: 'school' });
    expect([nobody.status, await codeOf(nobody)]).toEqual([409, 'drill-without-chromebooks']);
    await chromebook(3);
    await chromebook(7, 'blue');
    const drillId = v7();
    await start({ kind: 'school' }, drillId);
    await start({ kind: 'school' }, drillId);
    await start({ kind: 'numbers', numbers: [7, 8] });
    const { drills } = drillsResponse.parse(await (await teacher.call('GET', drillsPath)).json());
    expect(drills.map(({ chromebooks }) => chromebooks.map(({ deviceNumber }) => deviceNumber))).toEqual([
      [7],
      [3, 7],
    ]);
    const unknown = await teacher.call('GET', drillPath(v7()));
    expect([unknown.status, await codeOf(unknown)]).toEqual([404, 'drill-unknown']);
    expect(hub.logLines.join()).not.toContain('hub-failed');
  });

  it('is for supply of the one class alone', async () => {
    const { hub, teacher, classId, chromebook, ask, start } = await room();
    await chromebook(3);
    const { drillId } = await start({ kind: 'school' });
    const until = new Date(hub.clock.now().getTime() + 3_600_000).toISOString();
    const supply = await teacher.bring('Sam Supply', [{ role: 'supply', classId, until }]);
    expect((await ask({ kind: 'class', classId }, supply)).status).toBe(200);
    for (const refused of [
      await ask({ kind: 'school' }, supply),
      await ask({ kind: 'numbers', numbers: [3] }, supply),
      await supply.call('GET', drillPath(drillId)),
    ]) {
      expect([refused.status, await codeOf(refused)]).toEqual([403, 'right-needed']);
    }
    const { drills } = drillsResponse.parse(await (await supply.call('GET', drillsPath)).json());
    expect(drills).toHaveLength(1);
  });

  it('of a class is not lost to whoever may see that class alone behind those of others', async () => {
    const { hub, teacher, classId, chromebook, ask } = await room();
    await chromebook(3);
    await ask({ kind: 'class', classId });
    for (let at = 0; at < 30; at += 1) await ask({ kind: 'school' });
    const until = new Date(hub.clock.now().getTime() + 3_600_000).toISOString();
    const supply = await teacher.bring('Sam Supply', [{ role: 'supply', classId, until }]);
    const { drills } = drillsResponse.parse(await (await supply.call('GET', drillsPath)).json());
    expect(drills).toMatchObject([{ scope: { kind: 'class', classId } }]);
  });

  it('stands in the chained log with every answer, and a change past the hub is found', async () => {
    const { hub, chromebook, start, answer } = await room();
    const three = await chromebook(3);
    await answer(three, (await start()).drillId);
    await hub.stop();
    const file = join(hub.dataFolder, 'hub.sqlite');
    const faults = async () => {
      const store = await openStoreToRead(file);
      const verdict = await verifyStore(store);
      await store.destroy();
      return verdict.faults.map(({ code }) => code);
    };
    expect(await faults()).toEqual([]);
    const store = new Database(file);
    store.exec('drop trigger drill_answer_never_update; drop trigger drill_device_never_update');
    store.exec('update drill_answer set took_ms = 1; update drill_device set was_present = 1');
    store.close();
    expect(await faults()).toEqual(['log-entry-changed', 'log-entry-changed']);
  });
});
