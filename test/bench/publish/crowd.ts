import { get } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { streamPath } from '../../../src/contracts/stream/stream-frame.ts';
import type { TestAdult } from '../../hub/support/test-adult.ts';

/** Many who listen to the same, and when the last of them has heard it. */
export type Crowd = {
  /** Resolves when all have heard of this press: when the last did, in nanoseconds of `process.hrtime`, and what was said. */
  allHeard(alertId: string): Promise<{ at: bigint; message: string }>;
  /** Resolves when none of them has heard anything for a while. */
  quiet(): Promise<void>;
  leave(): void;
};

/** Whoever hears nothing for so long has heard all that was said before. */
const quietMs = 30;

/** Of a press, too, its companions hear who was called. */
const kind = Buffer.from('"type":"alert"');
const nothing = Buffer.from('nothing');

type Hear = (message: Buffer) => void;
type Open = (hear: Hear) => Promise<() => void>;

/** Companions with a live stream of the hub each, in turn of the adults who are signed in. */
export function crowdOfCompanions(size: number, adults: readonly TestAdult[]): Promise<Crowd> {
  return crowd(size, async (hear, at) => {
    const adult = adults[at % adults.length] as TestAdult;
    const line = new URL(`${streamPath}?since=0&ticket=${await adult.ticket()}`, adult.options.address);
    line.protocol = 'ws:';
    const socket = new WebSocket(line, { perMessageDeflate: false });
    socket.on('message', hear);
    await new Promise<void>((resolve, reject) => {
      socket.once('message', () => resolve());
      socket.once('error', reject);
    });
    return () => socket.terminate();
  });
}

/** The same number who listen to server-sent events. */
export function crowdOfEvents(size: number, address: string): Promise<Crowd> {
  return crowd(
    size,
    (hear) =>
      new Promise<() => void>((resolve, reject) => {
        const request = get(address, { agent: false }, (response) => {
          response.once('data', () => resolve(() => request.destroy()));
          response.on('data', hear);
        });
        request.once('error', reject);
      }),
  );
}

async function crowd(size: number, open: (hear: Hear, at: number) => ReturnType<Open>): Promise<Crowd> {
  let wanted = nothing;
  let heard = 0;
  let twice = false;
  let heardAnythingAt = performance.now();
  let all: (last: { at: bigint; message: string }) => void = () => undefined;
  const leaves: (() => void)[] = [];
  for (let at = 0; at < size; at += 1) {
    let before: Buffer | undefined;
    const leave = await open((message) => {
      heardAnythingAt = performance.now();
      if (!message.includes(wanted) || !message.includes(kind)) return;
      if (before === wanted) twice = true;
      before = wanted;
      heard += 1;
      if (heard === size) all({ at: process.hrtime.bigint(), message: message.toString('utf8') });
    }, at);
    leaves.push(leave);
  }
  return {
    async allHeard(alertId) {
      wanted = Buffer.from(alertId);
      heard = 0;
      const last = await new Promise<{ at: bigint; message: string }>((resolve) => {
        all = resolve;
      });
      // What is done about it is told too.
      wanted = nothing;
      if (twice) throw new Error('somebody heard the same twice');
      return last;
    },
    async quiet() {
      while (performance.now() - heardAnythingAt < quietMs) await pause(quietMs);
    },
    leave: () => leaves.forEach((leave) => leave()),
  };
}
