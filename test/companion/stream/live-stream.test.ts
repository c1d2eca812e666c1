import { beforeEach, describe, expect, it } from 'vitest';
import type { SocketListener } from '../../../src/companion/browser/open-socket.ts';
import { HubProblem } from '../../../src/companion/hub/hub-problem.ts';
import type { Connection } from '../../../src/companion/stream/connection.ts';
import { startLiveStream, type LiveStream } from '../../../src/companion/stream/live-stream.ts';
import { keepaliveEveryMs, type StreamFrame } from '../../../src/contracts/stream/stream-frame.ts';
import { HandClock } from '../support/hand-clock.ts';

type OpenedSocket = SocketListener & { path: string; sent: string[]; closed: boolean };

const open = '{"type":"open","hubTime":"2026-11-03T10:42:00.000Z","present":[]}';
const keepalive = '{"type":"keepalive","hubTime":"2026-11-03T10:42:20.000Z"}';
const gone = new HubProblem(0, { code: 'no-answer', cause: '', cure: '' });
const signedOut = new HubProblem(401, { code: 'sign-in-needed', cause: '', cure: '' });

let clock: HandClock;
let sockets: OpenedSocket[];
let frames: StreamFrame[];
let connections: Connection[];
let signOuts: number;
let tickets: number;
let ticketProblem: HubProblem | undefined;
let stream: LiveStream;

beforeEach(async () => {
  clock = new HandClock(0);
  [sockets, frames, connections, signOuts, tickets, ticketProblem] = [[], [], [], 0, 0, undefined];
  stream = startLiveStream(
    {
      takeTicket: () => {
        if (ticketProblem !== undefined) return Promise.reject(ticketProblem);
        return Promise.resolve(`ticket ${++tickets}`);
      },
      openSocket: (path, listener) => {
        const socket: OpenedSocket = { ...listener, path, sent: [], closed: false };
        sockets.push(socket);
        return { send: (text) => socket.sent.push(text), close: () => (socket.closed = true) };
      },
      clock,
      random: () => 1,
    },
    {
      since: () => 7,
      onFrame: (frame) => frames.push(frame),
      onConnection: (connection) => connections.push(connection),
      onSignedOut: () => signOuts++,
    },
  );
  await clock.pass(0);
});

const latest = (): OpenedSocket => sockets.at(-1) as OpenedSocket;

describe('the live stream', () => {
  it('opens with a fresh ticket, after the last frame that is known', () => {
    expect(latest().path).toBe('/api/stream?ticket=ticket%201&since=7');
  });

  it('is live once the hub has said open, and passes over frames of a later release', () => {
    expect(connections).toEqual([]);
    latest().onText(open);
    latest().onText('{"type":"of-a-later-release"}');
    latest().onText('no JSON');
    expect(connections).toEqual([{ kind: 'live' }]);
    expect(frames.map(({ type }) => type)).toEqual(['open']);
  });

  it('takes silence for two keepalives as a dead line, and comes back with a new ticket', async () => {
    latest().onText(open);
    await clock.pass(keepaliveEveryMs);
    latest().onText(keepalive);
    await clock.pass(2 * keepaliveEveryMs - 1);
    expect(sockets).toHaveLength(1);
    await clock.pass(1);
    expect(latest().closed).toBe(true);
    expect(connections.at(-1)).toEqual({ kind: 'lost', since: 20_000, at: 60_000 });
    await clock.pass(1_000);
    expect(latest().path).toContain('ticket%202');
  });

  it('says keepalive as often as the hub does', async () => {
    latest().onText(open);
    await clock.pass(keepaliveEveryMs);
    expect(latest().sent).toEqual(['{"type":"keepalive"}']);
  });

  it('waits longer after each failure, up to ten seconds, and at once again after success', async () => {
    ticketProblem = gone;
    latest().onEnd();
    await clock.pass(120_000);
    ticketProblem = undefined;
    await clock.pass(10_000);
    expect(sockets).toHaveLength(2);
    latest().onText(open);
    latest().onEnd();
    await clock.pass(500);
    expect(sockets).toHaveLength(3);
  });

  it('does not take a late word of an earlier line for the present one', async () => {
    const first = latest();
    first.onEnd();
    await clock.pass(500);
    first.onText(open);
    first.onEnd();
    expect(frames).toEqual([]);
    expect(latest().closed).toBe(false);
  });

  it('stops when the hub no longer knows who asks', async () => {
    ticketProblem = signedOut;
    latest().onEnd();
    await clock.pass(600_000);
    expect(signOuts).toBe(1);
    expect(sockets).toHaveLength(1);
  });

  it('tries at once when told that the line may work again', async () => {
    ticketProblem = gone;
    latest().onEnd();
    await clock.pass(60_000);
    ticketProblem = undefined;
    stream.tryNow();
    await clock.pass(0);
    expect(sockets).toHaveLength(2);
    stream.tryNow();
    await clock.pass(0);
    expect(sockets).toHaveLength(2);
  });

  it('is quiet for good once it is stopped', async () => {
    stream.stop();
    expect(latest().closed).toBe(true);
    await clock.pass(600_000);
    expect(sockets).toHaveLength(1);
  });
});
