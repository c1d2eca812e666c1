import Database from 'better-sqlite3';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { intakePath } from '../../src/contracts/http/intake.ts';
import { TestAdult } from './support/test-adult.ts';
import { TestDevice, type ChainedEvent } from './support/test-device.ts';
import { codeOf, startTestHub, type TestHub } from './support/test-hub.ts';

async function chromebook(hub: TestHub, deviceNumber = 14): Promise<TestDevice> {
  return TestDevice.enrolled({ address: hub.address, deviceNumber }, hub.enrolmentKey);
}

function rows(hub: TestHub, sql: string): unknown[] {
  const database = new Database(join(hub.dataFolder, 'hub.sqlite'), { readonly: true });
  try {
    return database.prepare(sql).all();
  } finally {
    database.close();
  }
}

function eventCount(hub: TestHub): number {
  return rows(hub, 'select event_id from event').length;
}

/** The same event, with something about it changed and no care for the schema. */
function altered(event: ChainedEvent, change: object): ChainedEvent {
  return { event: event.event, text: JSON.stringify({ ...event.event, ...change }) };
}

test('keeps the exact bytes that were signed, and the text of each event', async () => {
  const hub = await startTestHub();
  const device = await chromebook(hub);
  const events = [device.health(), device.health(), device.press()];
  const request = await device.batch(events);
  expect((await device.send(request)).status).toBe(200);
  const [batch] = rows(hub, 'select body, signature_parameters, signature, digest from batch') as [
    { body: Buffer; signature_parameters: string; signature: string; digest: string },
  ];
  expect(batch.body.equals(Buffer.from(request.body))).toBe(true);
  expect(request.headers['signature-input']).toBe(`lids-down=${batch.signature_parameters}`);
  expect(request.headers['signature']).toBe(`lids-down=:${batch.signature}:`);
  const texts = rows(hub, 'select text from event order by rowid') as { text: string }[];
  expect(texts.map(({ text }) => text).toSorted()).toEqual(events.map(({ text }) => text).toSorted());
});

test('answers the same when a batch comes again, and stores it once', async () => {
  const hub = await startTestHub();
  const device = await chromebook(hub);
  const request = await device.batch([device.press(), device.health()]);
  const first = (await (await device.send(request)).json()) as { acknowledged: unknown };
  const second = (await (await device.send(request)).json()) as { acknowledged: unknown };
  expect(second.acknowledged).toEqual(first.acknowledged);
  expect(eventCount(hub)).toBe(2);
  expect(rows(hub, 'select batch_id from batch')).toHaveLength(1);
});

test('refuses a truncated batch, and a whole one that was signed by a stranger or forged', async () => {
  const hub = await startTestHub();
  const device = await chromebook(hub);
  const request = await device.batch([device.press()]);
  const truncated = await device.send({ ...request, body: request.body.subarray(0, -5) });
  expect([truncated.status, await codeOf(truncated)]).toEqual([400, 'batch-digest-mismatch']);

  const stranger = await TestDevice.make({ address: hub.address, deviceNumber: 14 });
  const strange = await stranger.send(await stranger.batch([stranger.press()]));
  expect([strange.status, await codeOf(strange)]).toEqual([401, 'device-unknown']);

  const forged = await stranger.sign(intakePath, stranger.press().text, device.id);
  expect(await codeOf(await stranger.send(forged))).toBe('signature-invalid');
  const elsewhere = await device.sign('/api/devices', device.press().text);
  expect(await codeOf(await device.send({ ...elsewhere, path: intakePath }))).toBe('signature-invalid');
  const unsigned = await device.send({ ...request, headers: {} });
  expect([unsigned.status, await codeOf(unsigned)]).toEqual([401, 'signature-missing']);
  expect(eventCount(hub)).toBe(0);
});

test('refuses a batch that is too large, empty, or of too many events', async () => {
  const hub = await startTestHub();
  const device = await chromebook(hub);
  const tooLarge = await device.post(intakePath, Buffer.alloc(524_289, 'x'));
  expect([tooLarge.status, await codeOf(tooLarge)]).toEqual([413, 'batch-too-large']);
  const endless: RequestInit & { duplex: 'half' } = {
    method: 'POST',
    headers: (await device.batch([device.press()])).headers,
    body: new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(65_536)),
    }),
    duplex: 'half',
  };
  const unsaid = await fetch(hub.address + intakePath, endless);
  expect([unsaid.status, await codeOf(unsaid)]).toEqual([413, 'batch-too-large']);
  expect(await codeOf(await device.post(intakePath, ''))).toBe('batch-empty');
  const many = Array.from({ length: 501 }, () => device.health());
  expect(await codeOf(await device.send(await device.batch(many)))).toBe('batch-too-large');
  expect((await device.deliver(many.slice(0, 500))).acknowledged).toMatchObject([{ sequence: 500 }]);
});

test('refuses a whole batch for one line that is no event, and names the line', async () => {
  const hub = await startTestHub();
  const device = await chromebook(hub);
  const good = device.press();
  const { classColour: _none, ...rest } = good.event;
  const lines = ['not json', '{}', '[]', JSON.stringify({ ...rest, id: 'x' }), `"${'x'.repeat(17_000)}"`];
  for (const line of lines) {
    const response = await device.post(intakePath, `${good.text}\n${line}`);
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ error: { code: 'event-malformed', at: 'line 2' } });
  }
  expect(await codeOf(await device.post(intakePath, Buffer.from([0xff, 0xfe, 0x0a])))).toBe(
    'event-malformed',
  );
  expect(eventCount(hub)).toBe(0);
  expect((await device.deliver([good])).acknowledged).toMatchObject([{ lane: 'report', sequence: 1 }]);
});

test('keeps what it cannot read, says so, and acknowledges it', async () => {
  const hub = await startTestHub();
  const device = await chromebook(hub);
  const unknown = altered(device.health(), { kind: 'moon-phase-changed', details: { moon: 'full' } });
  device.setHead('routine', unknown);
  const newer = altered(device.health(), { schema: 2 });
  device.setHead('routine', newer);
  const wrong = altered(device.health(), { details: { policy: 'none', screenshot: 'no' } });
  const answer = await device.deliver([unknown, newer, wrong]);
  expect(answer.notices).toEqual([
    { code: 'event-kind-unknown', at: 'line 1' },
    { code: 'event-kind-unknown', at: 'line 2' },
    { code: 'event-details-invalid', at: 'line 3' },
  ]);
  expect(answer.acknowledged).toMatchObject([{ lane: 'routine', sequence: 3 }]);
  expect(rows(hub, 'select reading, text from event order by sequence')).toEqual([
    { reading: 'newer-than-hub', text: unknown.text },
    { reading: 'newer-than-hub', text: newer.text },
    { reading: 'details-invalid', text: wrong.text },
  ]);
});

test('a press whose details cannot be read still reaches the board', async () => {
  const hub = await startTestHub();
  const teacher = await TestAdult.first(hub.address, hub.firstAdultLink);
  const device = await chromebook(hub);
  const press = altered(device.press(), { details: { page: { address: 7, title: 'half a page' } } });
  expect((await device.deliver([press])).notices).toMatchObject([{ code: 'event-details-invalid' }]);
  expect((await teacher.board()).alerts).toMatchObject([{ alertId: press.event.id, state: 'open' }]);
  expect((await teacher.look(press.event.id)).page).toEqual({ address: '', title: 'half a page' });
});

test('the first event under an id stands; another one is kept beside it as evidence, and the lane goes on', async () => {
  const hub = await startTestHub();
  const device = await chromebook(hub);
  const first = device.press();
  const other = device.press({ address: 'https://example.net/', title: 'Other' }, first.event.id);
  const third = device.press();
  expect((await device.deliver([first])).notices).toEqual([]);
  const request = await device.batch([other, third]);
  for (const response of [await device.send(request), await device.send(request)]) {
    expect(await response.json()).toMatchObject({
      notices: [{ code: 'event-id-reused', at: 'line 1' }],
      acknowledged: [{ lane: 'report', sequence: 3 }],
    });
  }
  expect(rows(hub, 'select text from event order by sequence')).toEqual([
    { text: first.text },
    { text: third.text },
  ]);
  expect(rows(hub, 'select text from event_conflict')).toEqual([{ text: other.text }]);
});

test('an event after a gap is kept and not acknowledged until the gap is filled', async () => {
  const hub = await startTestHub();
  const teacher = await TestAdult.first(hub.address, hub.firstAdultLink);
  const device = await chromebook(hub);
  const [one, two, three, four] = [device.press(), device.press(), device.press(), device.press()];
  expect((await device.deliver([one, three])).acknowledged).toMatchObject([{ sequence: 1 }]);
  expect((await device.deliver([four])).acknowledged).toMatchObject([{ sequence: 1 }]);
  expect((await teacher.board()).alerts).toHaveLength(3);
  expect(rows(hub, 'select link from event order by sequence')).toEqual([
    { link: 'linked' },
    { link: 'gap-before' },
    { link: 'gap-before' },
  ]);
  expect((await device.deliver([two])).acknowledged).toMatchObject([{ sequence: 4 }]);
  expect(rows(hub, 'select distinct link from event')).toEqual([{ link: 'linked' }]);
});

test('a fork is kept as evidence and does not stop the lane', async () => {
  const hub = await startTestHub();
  const device = await chromebook(hub);
  const one = device.press();
  const two = device.press();
  await device.deliver([one, two]);
  device.setHead('report', one);
  const otherTwo = device.press();
  const otherThree = device.press();
  const answer = await device.deliver([otherTwo, otherThree]);
  expect(answer.acknowledged).toMatchObject([{ sequence: 3 }]);
  expect(rows(hub, `select event_id from event where link = 'forked' order by sequence`)).toEqual([
    { event_id: otherTwo.event.id },
    { event_id: otherThree.event.id },
  ]);
});

test('two devices that name one session do not touch each other', async () => {
  const hub = await startTestHub();
  const [a, b] = [await chromebook(hub, 1), await chromebook(hub, 2)];
  b.session = a.session;
  expect((await a.deliver([a.press(), a.press()])).acknowledged).toMatchObject([{ sequence: 2 }]);
  expect((await b.deliver([b.press()])).acknowledged).toMatchObject([{ sequence: 1 }]);
});

test('fifty batches at once are each stored once, whole, and acknowledged', async () => {
  const hub = await startTestHub();
  const devices = await Promise.all(Array.from({ length: 50 }, (_, index) => chromebook(hub, index + 1)));
  const answers = await Promise.all(
    devices.map((device) =>
      device.deliver([device.press(), ...Array.from({ length: 9 }, () => device.health())]),
    ),
  );
  for (const { acknowledged } of answers) {
    expect(acknowledged.map(({ sequence }) => sequence).toSorted((a, b) => a - b)).toEqual([1, 9]);
  }
  expect(eventCount(hub)).toBe(500);
});

test('when the disk cannot be written nothing is acknowledged or told, and the batch comes through later', async () => {
  const hub = await startTestHub({ storeBusyTimeoutMs: 20 });
  const teacher = await TestAdult.first(hub.address, hub.firstAdultLink);
  const device = await chromebook(hub);
  const board = await teacher.openStream();
  const press = device.press();
  const request = await device.batch([press]);
  const blocker = new Database(join(hub.dataFolder, 'hub.sqlite'));
  blocker.exec('begin immediate');
  const response = await device.send(request);
  expect([response.status, await codeOf(response)]).toEqual([503, 'storage-failed']);
  blocker.exec('rollback');
  blocker.close();
  expect(board.frames.some(({ type }) => type === 'alert')).toBe(false);
  expect((await device.send(request)).status).toBe(200);
  await board.until('alert', ({ alert }) => alert.alertId === press.event.id);
});

test('the log says nothing about pages, and a hostile title comes back exactly as it was', async () => {
  const hub = await startTestHub();
  const teacher = await TestAdult.first(hub.address, hub.firstAdultLink);
  const device = await chromebook(hub);
  const titles = [
    '<img src=x onerror=alert(1)>',
    '"; drop table event; --',
    '\u202egnirts\u0000\ud800',
    '{"__proto__":{"admin":true}}',
    '👩‍🏫\n\r\t\u2028',
  ];
  const presses = titles.map((title) => device.press({ address: `javascript:${title}`, title }, uuidv7()));
  await device.deliver(presses);
  for (const [index, press] of presses.entries()) {
    const response = await teacher.call('GET', `/api/alerts/${press.event.id}`);
    expect(response.headers.get('content-type')).toMatch(/^application\/json/);
    const details = (await response.json()) as { page: unknown };
    expect(details.page).toEqual({ address: `javascript:${titles[index]}`, title: titles[index] });
  }
  for (const secret of ['onerror', 'drop table', 'Robin', 'school.example', hub.enrolmentKey]) {
    expect(hub.logLines.join('')).not.toContain(secret);
  }
});
