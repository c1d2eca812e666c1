import { describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { createStream, type SocketListener } from '../../../src/extension/device/stream.ts';

function given(random = () => 1, clock = { now: 0 }) {
  const opened: { address: string; listener: SocketListener; sent: string[]; closed: boolean; at: number }[] =
    [];
  const timers: { at: number; work: () => void }[] = [];
  const heeded: string[] = [];
  /** When a ticket was asked for. */
  const askedAt: number[] = [];
  let tickets = () => Promise.resolve('t'.repeat(20));
  let openings = 0;
  const stream = createStream({
    ticket: () => {
      askedAt.push(clock.now);
      return tickets();
    },
    since: () => Promise.resolve(41),
    openSocket(address, listener) {
      const socket = { address, listener, sent: [] as string[], closed: false, at: clock.now };
      opened.push(socket);
      return { send: (text) => socket.sent.push(text), close: () => (socket.closed = true) };
    },
    onOpen: () => (openings += 1),
    onReport: (_hub, frame) => Promise.resolve(void heeded.push(frame.state)),
    onNumberByAdult: (_hub, frame) => Promise.resolve(void heeded.push(`number ${frame.deviceNumber}`)),
    onLesson: (_hub, frame) => Promise.resolve(void heeded.push(`lesson ${frame.version}`)),
    onUsedCodes: (frame) => Promise.resolve(void heeded.push(`used ${frame.codes.length}`)),
    onDrill: (frame) => Promise.resolve(void heeded.push(`drill ${frame.drillId}`)),
    onReopenedPages: (_hub, frame) => Promise.resolve(void heeded.push(`reopened ${frame.version}`)),
    onNumber: ({ deviceNumber, claimedTwice }) =>
      Promise.resolve(void heeded.push(`number ${deviceNumber} ${claimedTwice}`)),
    later(milliseconds, work) {
      const timer = { at: clock.now + milliseconds, work };
      timers.push(timer);
      return () => {
        if (timers.includes(timer)) timers.splice(timers.indexOf(timer), 1);
      };
    },
    random,
    reportFailure: () => {},
  });
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  const pass = async (milliseconds: number) => {
    const until = clock.now + milliseconds;
    for (;;) {
      const next = timers.toSorted((one, other) => one.at - other.at)[0];
      if (next === undefined || next.at > until) break;
      timers.splice(timers.indexOf(next), 1);
      clock.now = next.at;
      next.work();
      await settle();
    }
    clock.now = until;
  };
  const open = JSON.stringify({ type: 'open', hubTime: '2031-03-04T10:42:00Z', present: [] });
  return {
    stream,
    opened,
    heeded,
    askedAt,
    settle,
    pass,
    open,
    openings: () => openings,
    refuseTickets: () => {
      tickets = () => Promise.reject(new TypeError('down'));
    },
    giveTickets: () => {
      tickets = () => Promise.resolve('t'.repeat(20));
    },
  };
}

describe('the stream', () => {
  it('opens with a ticket and its place, and is open when the hub says so', async () => {
    const { stream, opened, settle, open, openings } = given();
    stream.connect('https://hub.example');
    await settle();
    expect(opened[0]?.address).toBe(`wss://hub.example/api/stream?ticket=${'t'.repeat(20)}&since=41`);
    expect(stream.isOpen()).toBe(false);
    opened[0]?.listener.onText(open);
    expect(stream.isOpen()).toBe(true);
    stream.connect('https://hub.example');
    await settle();
    expect([opened.length, openings()]).toEqual([1, 1]);
  });

  it('says keepalive, and takes silence for a dead line', async () => {
    const { stream, opened, settle, pass, open } = given();
    stream.connect('https://hub.example');
    await settle();
    opened[0]?.listener.onText(open);
    await pass(20_000);
    expect(opened[0]?.sent).toEqual(['{"type":"keepalive"}']);
    await pass(20_000);
    expect(stream.isOpen()).toBe(false);
    expect(opened[0]?.closed).toBe(true);
    // By chance anything up to eight seconds; here the chance is the longest.
    await pass(7_999);
    expect(opened).toHaveLength(1);
    await pass(1);
    expect(opened).toHaveLength(2);
  });

  it('heeds reports and lessons in their order and passes over what it does not know', async () => {
    const { stream, opened, settle, open, heeded } = given();
    stream.connect('https://hub.example');
    await settle();
    const report = { type: 'report', eventId: v7(), ageMs: 0 };
    for (const text of [
      open,
      'no json',
      '{"type":"from-a-newer-hub"}',
      JSON.stringify({ ...report, id: 42, state: 'seen' }),
      JSON.stringify({ type: 'lesson', version: 7, lesson: null, weather: 'of a newer hub' }),
      JSON.stringify({ ...report, id: 43, state: 'on-my-way' }),
    ]) {
      opened[0]?.listener.onText(text);
    }
    await settle();
    expect(heeded).toEqual(['seen', 'lesson 7', 'on-my-way']);
  });

  it('tries ever more slowly while the hub is down, and lets go of a hub that policy no longer names', async () => {
    const { stream, opened, settle, pass, refuseTickets, askedAt } = given();
    refuseTickets();
    stream.connect('https://hub.example');
    await settle();
    await pass(200_000);
    const seconds = askedAt.map((at) => at / 1_000);
    expect(seconds).toEqual([0, 1, 3, 7, 15, 31, 63, 123, 183]);
    stream.connect(undefined);
    await pass(600_000);
    expect(askedAt).toHaveLength(9);
    expect([opened, stream.isOpen()]).toEqual([[], false]);
  });

  it.each([0, 5_000, 40_000])(
    'of 400 Chromebooks whose hub is started anew, and was away for %d ms, no second sees more than a fifth',
    async (awayMs) => {
      const clock = { now: 0 };
      const school = Array.from({ length: 400 }, (_, at) => {
        let asked = at;
        // As evenly as chance would have it, and the same each time.
        return given(() => ((asked += 17) * 0.618_033_988_75) % 1, clock);
      });
      for (const { stream } of school) stream.connect('https://hub.example');
      await school[0]?.settle();
      for (const { opened, open, refuseTickets } of school) {
        opened[0]?.listener.onText(open);
        refuseTickets();
        opened[0]?.listener.onEnd();
      }
      for (const { pass, giveTickets } of school) {
        clock.now = 0;
        await pass(awayMs);
        giveTickets();
        await pass(75_000);
      }
      const cameBack = school.map(({ opened }) => Math.floor((opened[1]?.at ?? Number.NaN) / 1_000));
      const everySecond = [...Map.groupBy(cameBack, (second) => second).values()].map((all) => all.length);
      expect(cameBack).not.toContain(Number.NaN);
      expect(Math.max(...everySecond)).toBeLessThanOrEqual(80);
    },
  );

  it('hands on what the hub says of the number, and passes over nonsense', async () => {
    const { stream, opened, settle, open, heeded } = given();
    stream.connect('https://hub.example');
    await settle();
    const hear = (frame: unknown) =>
      opened[0]?.listener.onText(typeof frame === 'string' ? frame : JSON.stringify(frame));
    hear(open);
    for (const deviceNumber of [0, 10_000, -1, 1.5, '14', null]) {
      hear({ type: 'number', id: 3, deviceNumber, claimedTwice: true });
    }
    hear({ type: 'number', id: 3, deviceNumber: 14, claimedTwice: 'yes' });
    hear({ type: 'lesson', version: 2, lesson: { classColour: 'plaid' } });
    hear('<!doctype html><title>Sign in to the Wi-Fi</title>');
    hear('');
    hear({ type: 'number', id: 4, deviceNumber: 14, claimedTwice: true });
    await settle();
    expect(heeded).toEqual(['number 14 true']);
    expect(stream.isOpen()).toBe(true);
  });
});
