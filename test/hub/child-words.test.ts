import { v7 } from 'uuid';
import { expect, test } from 'vitest';
import type { WhatItWas } from '../../src/domain/incidents/what-it-was.ts';
import { TestAdult } from './support/test-adult.ts';
import { TestDevice, type ChainedEvent } from './support/test-device.ts';
import { startTestHub } from './support/test-hub.ts';

async function lesson() {
  const hub = await startTestHub();
  const teacher = await TestAdult.first(hub.address, hub.firstAdultLink);
  const where = { address: hub.address, deviceNumber: 14 };
  const device = await TestDevice.enrolled(where, hub.enrolmentKey);
  const press = device.press();
  const reportId = press.event.id;
  const says = (what: WhatItWas, about = reportId) =>
    device.write({ kind: 'help-described', details: { reportId: about, what } });
  const mistake = () =>
    device.write({ kind: 'pressed-by-mistake', details: { reportId, leadsTo: 'start-page' } });
  const noMistake = () =>
    device.write({ kind: 'pressed-by-mistake', details: { reportId, takenBack: true } });
  const onBoard = async () => (await teacher.board()).alerts.find(({ alertId }) => alertId === reportId);
  return { hub, teacher, device, press, reportId, says, mistake, noMistake, onBoard };
}

test('what a child says it was is told to whoever opens the press, with all that was said before, in order', async () => {
  const { teacher, device, press, reportId, says } = await lesson();
  await device.deliver([press, says('scary')]);
  await device.deliver([says('stranger')]);
  const details = await teacher.look(reportId);
  expect(details.what).toBe('stranger');
  expect(details.words).toMatchObject([
    { said: 'what-it-was', what: 'scary' },
    { said: 'what-it-was', what: 'stranger' },
  ]);
  expect(details.words?.some(({ forDsl }) => forDsl)).toBe(false);
});

test('"I pressed by mistake" marks the alert on the board and leaves it as open as it was; taken back, the mark goes', async () => {
  const { teacher, device, press, reportId, mistake, noMistake, onBoard } = await lesson();
  const board = await teacher.openStream();
  await device.deliver([press, mistake()]);
  const told = await board.until('alert', ({ alert }) => alert.byMistake === true);
  expect(told.alert).toMatchObject({ alertId: reportId, state: 'open', said: 1 });
  expect(await onBoard()).toMatchObject({ state: 'open', byMistake: true });

  // What an adult does does not wipe it away.
  await teacher.act(reportId, 'on-my-way');
  expect(await onBoard()).toMatchObject({ state: 'on-my-way', byMistake: true });

  await device.deliver([noMistake()]);
  expect(await onBoard()).not.toHaveProperty('byMistake');
  expect((await teacher.look(reportId)).words).toMatchObject([
    { said: 'by-mistake', leadsTo: 'start-page' },
    { said: 'no-mistake' },
  ]);
});

test('about a grown-up goes to the DSL: marked for whoever may read it, and no board hears that anything was said', async () => {
  const { teacher, device, press, reportId, says, onBoard } = await lesson();
  const board = await teacher.openStream();
  await device.deliver([press, says('scary')]);
  await board.until('alert', ({ alert }) => alert.said === 1);
  const before = board.frames.length;
  await device.deliver([says('about-a-grown-up')]);

  expect(await teacher.look(reportId)).toMatchObject({
    what: 'about-a-grown-up',
    words: [{ what: 'scary' }, { what: 'about-a-grown-up', forDsl: true }],
  });
  // The class teacher might be the one it is about.
  const other = await teacher.bring('Tia Teacher', [{ role: 'teacher' }]);
  const told = await other.look(reportId);
  expect(told).toMatchObject({ what: 'scary', words: [{ what: 'scary' }] });
  expect(JSON.stringify(told)).not.toContain('grown');
  expect(await onBoard()).toMatchObject({ said: 1 });
  const since = board.frames.slice(before).filter((frame) => frame.type === 'alert');
  expect(since.every(({ alert }) => alert.said === 1)).toBe(true);
});

test('no board ever carries what it was', async () => {
  const { teacher: first, device, press, says, mistake } = await lesson();
  const teacher = await first.bring('Tia Example', [{ role: 'teacher' }]);
  const board = await teacher.openStream();
  await device.deliver([press, says('rude-pictures'), says('about-a-grown-up'), mistake()]);
  await board.until('alert', ({ alert }) => alert.byMistake === true);
  const answer = await teacher.call('GET', '/api/board');
  const everything = JSON.stringify(board.frames) + (await answer.text());
  expect(everything).not.toMatch(/rude|grown|what/);
  expect(everything).toContain('byMistake');
});

test('a child speaks of its own press only', async () => {
  const { hub, teacher, device, press, reportId, onBoard } = await lesson();
  await device.deliver([press]);
  const other = await TestDevice.enrolled({ address: hub.address, deviceNumber: 15 }, hub.enrolmentKey);
  await other.deliver([
    other.write({ kind: 'pressed-by-mistake', details: { reportId, leadsTo: 'shield-stays' } }),
    other.write({ kind: 'help-described', details: { reportId, what: 'not-sure' } }),
    other.write({ kind: 'help-described', details: { reportId: v7(), what: 'not-sure' } }),
  ]);
  expect(await onBoard()).not.toHaveProperty('byMistake');
  expect((await teacher.look(reportId)).words).toEqual([]);
});

test('what was said counts also when it comes before the press it is about', async () => {
  const { teacher, device, press, reportId, says, mistake, onBoard } = await lesson();
  const later = [says('unkind'), mistake()];
  await device.deliver(later);
  expect(await onBoard()).toBeUndefined();
  await device.deliver([press]);
  expect(await onBoard()).toMatchObject({ byMistake: true, said: 2 });
  expect((await teacher.look(reportId)).what).toBe('unkind');
});

test('a newer device says it in words that this hub does not know: they are kept, and for the DSL until they can be judged', async () => {
  const { teacher, device, press, reportId, onBoard } = await lesson();
  await device.deliver([press]);
  const newer = rewritten(
    device.write({ kind: 'help-described', details: { reportId, what: 'scary' } }),
    '"what":"scary"',
    '"what":"something-of-next-year","how":"much"',
  );
  const answer = await device.deliver([newer]);
  expect(answer.notices).toMatchObject([{ code: 'event-details-invalid' }]);
  expect(await teacher.look(reportId)).toMatchObject({
    what: 'something-of-next-year',
    words: [{ forDsl: true }],
  });
  expect(await onBoard()).not.toHaveProperty('said');
});

test('said twice by a batch that was sent twice is said once', async () => {
  const { teacher, device, press, reportId, says } = await lesson();
  const batch = [press, says('advert-or-trick')];
  await device.deliver(batch);
  await device.deliver(batch);
  expect((await teacher.look(reportId)).words).toHaveLength(1);
});

function rewritten(event: ChainedEvent, from: string, to: string): ChainedEvent {
  expect(event.text).toContain(from);
  return { ...event, text: event.text.replace(from, to) };
}
