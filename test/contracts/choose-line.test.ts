import { expect, it } from 'vitest';
import {
  chooseLine,
  triesWebSocketAgainAfterMs,
  type OpenLine,
} from '../../src/contracts/stream/choose-line.ts';
import type { LineListener } from '../../src/contracts/stream/poll-line.ts';

function network() {
  const clock = { now: 0 };
  const opened: { kind: string; listener: LineListener; closed: boolean }[] = [];
  const timers: { at: number; work: () => void }[] = [];
  const opener =
    (kind: string): OpenLine =>
    (_address, listener) => {
      const line = { kind, listener, closed: false };
      opened.push(line);
      return { send: () => undefined, close: () => void (line.closed = true) };
    };
  const open = chooseLine({
    webSocket: opener('socket'),
    poll: opener('poll'),
    now: () => clock.now,
    later: (milliseconds, work) => {
      const timer = { at: clock.now + milliseconds, work };
      timers.push(timer);
      return () => timers.splice(timers.indexOf(timer), 1);
    },
  });
  let ends = 0;
  const connect = () =>
    open('wss://hub.example/api/stream', { onText: () => undefined, onEnd: () => (ends += 1) });
  const pass = (milliseconds: number) => {
    clock.now += milliseconds;
    for (const timer of timers.filter(({ at }) => at <= clock.now)) timer.work();
  };
  return { opened, connect, pass, ends: () => ends, kinds: () => opened.map(({ kind }) => kind) };
}

it('falls back to polls where a WebSocket ends without a word, and goes back to it after a while', () => {
  const { opened, connect, pass, ends, kinds } = network();
  connect();
  opened[0]?.listener.onEnd();
  connect();
  opened[1]?.listener.onText('{}');
  expect(kinds()).toEqual(['socket', 'poll']);
  pass(triesWebSocketAgainAfterMs);
  expect(opened[1]?.closed).toBe(true);
  expect(ends()).toBe(2);
  connect();
  expect(kinds()).toEqual(['socket', 'poll', 'socket']);
});

it('falls back where a WebSocket stays silent, and not where it was closed at once or had spoken', () => {
  const quick = network();
  quick.connect().close();
  quick.connect();
  quick.opened[1]?.listener.onText('{}');
  quick.opened[1]?.listener.onEnd();
  quick.connect();
  expect(quick.kinds()).toEqual(['socket', 'socket', 'socket']);
  quick.pass(40_000);
  const silent = network();
  const line = silent.connect();
  silent.pass(40_000);
  line.close();
  silent.connect();
  expect(silent.kinds()).toEqual(['socket', 'poll']);
});

it('goes back to a WebSocket at once where polls get through no better', () => {
  const { opened, connect, kinds } = network();
  connect();
  opened[0]?.listener.onEnd();
  connect();
  opened[1]?.listener.onEnd();
  connect();
  expect(kinds()).toEqual(['socket', 'poll', 'socket']);
});
