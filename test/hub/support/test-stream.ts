import type { WebSocket } from 'ws';
import { readFrame, streamPath, type StreamFrame } from '../../../src/contracts/stream/stream-frame.ts';

type FrameType = StreamFrame['type'];
type FrameOf<T extends FrameType> = Extract<StreamFrame, { type: T }>;

export type TestStream = {
  frames: StreamFrame[];
  socket: WebSocket;
  /** Resolves with the code when the stream has ended. */
  ended: Promise<number>;
  /** The first frame of a type, from the beginning, that fits; waits for it. */
  until<T extends FrameType>(type: T, fits?: (frame: FrameOf<T>) => boolean): Promise<FrameOf<T>>;
  close(): Promise<void>;
};

export type TestStreamOptions = {
  address: string;
  ticket: string;
  since: number;
  make: (url: string) => WebSocket;
};

/** Opens a live stream and keeps every frame that comes. Rejects when the hub refuses it. */
export async function openTestStream(options: TestStreamOptions): Promise<TestStream> {
  const url = new URL(options.address.replace(/^http/, 'ws') + streamPath);
  url.searchParams.set('ticket', options.ticket);
  url.searchParams.set('since', String(options.since));
  const socket = options.make(url.href);
  const frames: StreamFrame[] = [];
  const waiting = new Set<() => void>();
  socket.on('message', (data: Buffer) => {
    const frame = readFrame(data.toString('utf8'));
    if (!frame) throw new Error('the hub sent a frame that is not in the contract');
    frames.push(frame);
    for (const look of waiting) look();
  });
  const ended = new Promise<number>((resolve) => socket.on('close', resolve));
  await new Promise<void>((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  socket.on('error', () => undefined);
  return {
    frames,
    socket,
    ended,
    until<T extends FrameType>(type: T, fits: (frame: FrameOf<T>) => boolean = () => true) {
      return new Promise<FrameOf<T>>((resolve) => {
        const look = () => {
          const found = frames.find(
            (frame): frame is FrameOf<T> => frame.type === type && fits(frame as FrameOf<T>),
          );
          if (!found) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      });
    },
    async close() {
      socket.close();
      await ended;
    },
  };
}
