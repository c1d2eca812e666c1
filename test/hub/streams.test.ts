import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { streamPath } from '../../src/contracts/stream/stream-frame.ts';
import { streamTicketPath } from '../../src/contracts/http/stream-ticket.ts';
import { liveStreams, slowListenerBytes } from '../../src/hub/live/live-streams.ts';
import type { StreamSocket } from '../../src/hub/live/stream-socket.ts';
import { openStore } from '../../src/hub/store/open-store.ts';
import { sqliteDialect } from '../../src/hub/store/sqlite-dialect.ts';
import { TestAdult } from './support/test-adult.ts';
import { TestDevice } from './support/test-device.ts';
import { codeOf, startTestHub, testFolder } from './support/test-hub.ts';

async function lesson(changes: Parameters<typeof startTestHub>[0] = {}) {
  const hub = await startTestHub(changes);
  const teacher = await TestAdult.first(hub.address, hub.firstAdultLink);
  const where = { address: hub.address, deviceNumber: 14 };
  const device = await TestDevice.enrolled(where, hub.enrolmentKey);
  return { hub, teacher, device };
}

test('a stream that comes back is told what it missed, in order and once, and then goes on live', async () => {
  const { teacher, device } = await lesson();
  const first = await teacher.openStream();
  const seen = device.press();
  await device.deliver([seen]);
  const { id: since } = await first.until('alert');
  await first.close();
  const missed = [device.press(), device.press()];
  await device.deliver(missed);
  const second = await teacher.openStream(since);
  const live = device.press();
  await device.deliver([live]);
  await second.until('alert', ({ alert }) => alert.alertId === live.event.id);
  expect(second.frames[0]?.type).toBe('open');
  const alerts = second.frames.filter((frame) => frame.type === 'alert');
  expect(alerts.map(({ alert }) => alert.alertId)).toEqual([...missed, live].map(({ event }) => event.id));
  const ids = second.frames.flatMap((frame) => ('id' in frame ? [frame.id] : []));
  expect(ids).toEqual(ids.toSorted((a, b) => Number(a) - Number(b)));
});

test('a replay during a storm of presses misses none', async () => {
  const { teacher, device } = await lesson();
  const presses = Array.from({ length: 60 }, () => device.press());
  const sending = Promise.all(presses.map((press) => device.deliver([press])));
  const streams = await Promise.all(Array.from({ length: 5 }, () => teacher.openStream()));
  await sending;
  for (const stream of streams) {
    await Promise.all(
      presses.map((press) => stream.until('alert', ({ alert }) => alert.alertId === press.event.id)),
    );
    const alerts = stream.frames.filter(({ type }) => type === 'alert');
    expect(alerts).toHaveLength(60);
  }
});

test("a device hears about its own reports only, and never another's", async () => {
  const { hub, teacher, device } = await lesson();
  const other = await TestDevice.enrolled({ address: hub.address, deviceNumber: 15 }, hub.enrolmentKey);
  const [mine, theirs] = [await device.openStream(), await other.openStream()];
  const press = device.press();
  await device.deliver([press]);
  await teacher.act(press.event.id, 'on-my-way');
  await mine.until('report');
  const own = other.press();
  await other.deliver([own]);
  await teacher.act(own.event.id, 'seen');
  await theirs.until('report');
  expect(theirs.frames.map(({ type }) => type)).toEqual(['open', 'lesson', 'report']);
  expect(mine.frames.map(({ type }) => type)).toEqual(['open', 'lesson', 'report']);
});

test('companions see devices come and go', async () => {
  const { teacher, device } = await lesson();
  const early = await device.openStream();
  const board = await teacher.openStream();
  expect((await board.until('open')).present).toEqual([device.id]);
  const second = await device.openStream();
  await early.close();
  await second.close();
  await board.until('presence', ({ deviceId, present }) => deviceId === device.id && !present);
  expect(board.frames.filter(({ type }) => type === 'presence')).toHaveLength(1);
});

test('a ticket opens one stream, within a minute', async () => {
  const { hub, teacher } = await lesson();
  const open = (ticket: string) => fetch(`${hub.address}${streamPath}?ticket=${ticket}`);
  const used = await teacher.ticket();
  await open(used);
  const old = await teacher.ticket();
  hub.clock.forward(60_001);
  for (const ticket of [used, old, 'made-up', '']) {
    const response = await open(ticket);
    expect([response.status, await codeOf(response)]).toEqual([401, 'stream-ticket-invalid']);
  }
});

test("a device's request for a ticket counts once, also after a restart", async () => {
  const { hub, device } = await lesson();
  const request = await device.sign(streamTicketPath, '');
  expect((await device.send(request)).status).toBe(200);
  const replayed = await device.send(request);
  expect([replayed.status, await codeOf(replayed)]).toEqual([401, 'signature-replayed']);
  await hub.stop();
  const again = await startTestHub({ dataFolder: hub.dataFolder });
  const later = await fetch(again.address + request.path, { method: 'POST', headers: request.headers });
  expect(await codeOf(later)).toBe('signature-replayed');

  const stranger = await TestDevice.make({ address: again.address, deviceNumber: 3 });
  expect(await codeOf(await stranger.post(streamTicketPath, ''))).toBe('device-unknown');
});

test('streams are kept alive, and those of a sign-in that ran out are ended', async () => {
  const { hub, teacher, device } = await lesson({ keepaliveEveryMs: 500 });
  const shield = await device.openStream();
  const board = await teacher.openStream();
  shield.socket.send(JSON.stringify({ type: 'keepalive' }));
  shield.socket.send('{"type":"drop-all"}');
  shield.socket.send('not json');
  await shield.until('keepalive');
  await board.until('keepalive');
  hub.clock.forward(13 * 60 * 60 * 1_000);
  expect(await board.ended).toBe(1008);
  expect(shield.socket.readyState).toBe(shield.socket.OPEN);
});

test('a message that is larger than a keepalive ends the stream', async () => {
  const { device } = await lesson();
  const stream = await device.openStream();
  stream.socket.send('x'.repeat(5_000));
  expect(await stream.ended).toBe(1009);
});

test('a line that says nothing is given up', async () => {
  const { hub, teacher, device } = await lesson({ keepaliveEveryMs: 50 });
  const board = await teacher.openStream();
  const { hostname, port } = new URL(hub.address);
  const ticket = await device.ticket();
  const line = connect(Number(port), hostname);
  line.write(
    `GET ${streamPath}?ticket=${ticket} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nConnection: Upgrade\r\n` +
      'Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
  );
  await board.until('presence', ({ present }) => present);
  await board.until('presence', ({ present }) => !present);
  line.destroy();
});

test('a listener that is too slow is cut off, and nobody else waits for it', async () => {
  const store = await openStore(sqliteDialect(`${await testFolder()}/hub.sqlite`, 100));
  const streams = liveStreams({
    store,
    clock: () => new Date(),
    log: () => undefined,
    toldAtOpening: async () => [],
    presenceChanged: () => undefined,
  });
  const party = {
    kind: 'companion',
    sessionId: 'x',
    adultId: 'x',
    hears: () => true,
    isCurrent: async () => true,
    endsAt: new Date(8.64e15),
  } as const;
  const slow = fakeSocket();
  const quick = fakeSocket();
  streams.open(slow, party, 0);
  streams.open(quick, party, 0);
  // Its roles were others by the time it opened.
  const stale = fakeSocket();
  streams.open(stale, { ...party, isCurrent: async () => false }, 0);
  await store.selectFrom('frame').selectAll().execute();
  await new Promise((resolve) => setTimeout(resolve, 20));
  slow.bufferedAmount = slowListenerBytes + 1;
  const alert = { alertId: 'a', deviceId: 'd', deviceNumber: 14, receivedAt: '', state: 'open' } as const;
  streams.publish([{ frameId: 1, audience: 'companions', news: { type: 'alert', alert } }]);
  expect(slow.cut).toBe(true);
  expect(stale.closedWith).toBe(1008);
  expect(stale.sent).toHaveLength(1);
  expect(quick.sent.at(-1)).toContain('"alert"');
  streams.publish([{ frameId: 2, audience: 'companions', news: { type: 'alert', alert } }]);
  expect(slow.sent).toHaveLength(1);
  expect(quick.sent).toHaveLength(3);
  await store.destroy();
});

function fakeSocket(): StreamSocket & {
  sent: string[];
  cut: boolean;
  closedWith: number;
  bufferedAmount: number;
} {
  const socket = {
    bufferedAmount: 0,
    sent: [] as string[],
    cut: false,
    closedWith: 0,
    send(text: string, sent: () => void) {
      socket.sent.push(text);
      sent();
    },
    ping: () => undefined,
    close(code: number) {
      socket.closedWith = code;
    },
    terminate() {
      socket.cut = true;
    },
  };
  return socket;
}
