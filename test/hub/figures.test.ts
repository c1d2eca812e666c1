import { expect, test } from 'vitest';
import { v7 } from 'uuid';
import { drillsPath } from '../../src/contracts/http/drills.ts';
import { figuresPath, figuresResponse } from '../../src/contracts/http/figures.ts';
import { figuresKeptMs, keptFigures } from '../../src/hub/figures/kept-figures.ts';
import { TestAdult } from './support/test-adult.ts';
import { TestDevice } from './support/test-device.ts';
import { startTestHub } from './support/test-hub.ts';

const noFigures = {
  presses: 0,
  answeredWithin2Minutes: 0,
  answeredLater: 0,
  notAnswered: 0,
  refusedPages: 0,
  chromebooks: 0,
  drills: 0,
  drillPressesAsked: 0,
  drillPressesArrived: 0,
} as const;
const emptyFigures = { from: '2026-11-02', until: '2026-11-27', weeks: [], term: noFigures };

test('a governor reads figures: no name, no number, no address, and no count that tells of few children', async () => {
  const hub = await startTestHub();
  const teacher = await TestAdult.first(hub.address, hub.firstAdultLink);
  const head = await teacher.bring('Head Example', [{ role: 'head' }]);
  const governor = await head.bring('Gita Governor', [{ role: 'governor' }]);
  const figures = async () => {
    hub.clock.forward(figuresKeptMs);
    return figuresResponse.parse(await (await governor.call('GET', `${figuresPath}?back=0`)).json());
  };

  expect((await figures()).term).toMatchObject({ presses: 0, refusedPages: 0, chromebooks: 0, drills: 0 });

  const devices: TestDevice[] = [];
  for (const deviceNumber of [3, 4, 7, 12, 15]) {
    devices.push(
      await TestDevice.enrolled({ address: hub.address, deviceNumber, classColour: 'red' }, hub.enrolmentKey),
    );
  }
  const blocked = { address: 'https://river.example/secret', reason: 'not-on-list' } as const;
  const alertIds: string[] = [];
  for (const device of devices.slice(0, 3)) {
    const press = device.press({ address: 'https://castle.example/', title: 'A secret' });
    alertIds.push(press.event.id);
    await device.deliver([
      press,
      device.write({ kind: 'page-blocked', details: blocked }),
      device.write({ kind: 'page-blocked', details: { ...blocked, inFrame: true } }),
    ]);
  }
  expect(await figures()).toMatchObject({
    term: { presses: 'few', answeredWithin2Minutes: 'hidden', refusedPages: 'few', chromebooks: 'few' },
  });

  for (const device of devices.slice(3)) {
    const press = device.press();
    alertIds.push(press.event.id);
    await device.deliver([press, device.write({ kind: 'page-blocked', details: blocked })]);
  }
  for (const alertId of alertIds) await teacher.act(alertId, 'on-my-way');
  await teacher.call('POST', drillsPath, { drillId: v7(), scope: { kind: 'school' } });
  const { term, weeks } = await figures();
  expect(term).toEqual({
    presses: 5,
    answeredWithin2Minutes: 5,
    answeredLater: 0,
    notAnswered: 0,
    refusedPages: 5,
    chromebooks: 5,
    drills: 1,
    drillPressesAsked: 0,
    drillPressesArrived: 0,
  });
  expect(weeks.at(-1)).toMatchObject({ presses: 5, drills: 1 });

  const text = await (await governor.call('GET', figuresPath)).text();
  expect(text).not.toMatch(/secret|castle|river|Robins|Example|deviceNumber|adult/i);
  expect((await governor.call('GET', `${figuresPath}?back=9`)).status).toBe(400);
  expect((await governor.call('GET', '/api/board')).status).toBe(403);
});

test('a press that was answered late is not counted as in time, where there are enough to say so', async () => {
  const hub = await startTestHub();
  const teacher = await TestAdult.first(hub.address, hub.firstAdultLink);
  const where = { address: hub.address, deviceNumber: 3, classColour: 'red' as const };
  const device = await TestDevice.enrolled(where, hub.enrolmentKey);
  const press = async () => {
    const { event, text } = device.press();
    await device.deliver([{ event, text }]);
    return event.id;
  };
  for (let at = 0; at < 5; at += 1) await teacher.act(await press(), 'seen');
  const late: string[] = [];
  for (let at = 0; at < 6; at += 1) late.push(await press());
  hub.clock.forward(121_000);
  for (const alertId of late) await teacher.act(alertId, 'seen');
  const { term } = figuresResponse.parse(await (await teacher.call('GET', figuresPath)).json());
  expect(term).toMatchObject({ presses: 11, answeredWithin2Minutes: 5, answeredLater: 6, notAnswered: 0 });
});

test('a term is counted once a minute, however many ask, one term at a time; what went wrong is not kept', async () => {
  const begun: number[] = [];
  const waiting: ((outcome: 'counted' | 'failed') => void)[] = [];
  const ask = keptFigures((back) => {
    begun.push(back);
    return new Promise((resolve, reject) =>
      waiting.push((outcome) =>
        outcome === 'counted' ? resolve(emptyFigures) : reject(new Error('the store is away')),
      ),
    );
  });
  const turn = () => new Promise((resolve) => setImmediate(resolve));
  const at = (ms: number) => new Date(1_000_000 + ms);
  const asked = [ask(0, at(0)), ask(0, at(1)), ask(1, at(2))];
  await turn();
  expect(begun).toEqual([0]);
  waiting[0]?.('counted');
  await turn();
  expect(begun).toEqual([0, 1]);
  waiting[1]?.('failed');
  expect((await Promise.allSettled(asked)).map(({ status }) => status)).toEqual([
    'fulfilled',
    'fulfilled',
    'rejected',
  ]);
  for (const [back, ms] of [
    [1, 3],
    [0, figuresKeptMs - 1],
    [0, figuresKeptMs],
    [0, -1],
  ] as const) {
    const answer = ask(back, at(ms));
    await turn();
    for (const end of waiting.splice(0)) end('counted');
    await answer;
  }
  expect(begun).toEqual([0, 1, 1, 0, 0]);
});
