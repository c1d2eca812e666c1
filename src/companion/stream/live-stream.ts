import {
  keepaliveEveryMs,
  readFrame,
  streamPath,
  type StreamFrame,
} from '../../contracts/stream/stream-frame.ts';
import type { Clock } from '../browser/clock.ts';
import type { OpenSocket, Socket } from '../browser/open-socket.ts';
import { HubProblem } from '../hub/hub-problem.ts';
import { backOffMs } from './back-off.ts';
import type { Connection } from './connection.ts';

export type LiveStreamParts = {
  takeTicket: () => Promise<string>;
  openSocket: OpenSocket;
  clock: Clock;
  random: () => number;
  /** Where tabs share a stream: this one takes it, since whoever holds it cannot tell what is missing here. */
  takes?: boolean;
};

export type LiveStreamListener = {
  /** Id of the last frame that was taken in; the stream goes on after it. */
  since: () => number;
  onFrame: (frame: StreamFrame) => void;
  onConnection: (connection: Connection) => void;
  /** The hub no longer knows who asks. The stream has stopped; start another after the next sign-in. */
  onSignedOut: () => void;
  /** Frames are missing that the stream cannot tell any more: the board has to be loaded anew. */
  onGap?: () => void;
};

export type LiveStream = { tryNow: () => void; stop: () => void };
export type StartStream = (parts: LiveStreamParts, listener: LiveStreamListener) => LiveStream;

/** Silence for this long, in milliseconds, means a dead line. */
const silenceMs = 2 * keepaliveEveryMs;

/** Keeps one live stream open until it is stopped: ticket, socket, keepalive, and back again after any loss. */
export function startLiveStream(parts: LiveStreamParts, listener: LiveStreamListener): LiveStream {
  const { clock } = parts;
  /** Ascends with each try, so that a late word of an earlier one is not taken for the present one's. */
  let current = 0;
  let failures = 0;
  let heardAt = clock.now();
  let socket: Socket | undefined;
  let waiting = false;
  let stopTimer = () => {};
  let stopKeepalive = () => {};

  const connect = async (): Promise<void> => {
    const mine = ++current;
    waiting = false;
    stopTimer();
    try {
      const ticket = await parts.takeTicket();
      if (mine === current) open(mine, ticket);
    } catch (error) {
      if (mine !== current) return;
      if (!(error instanceof HubProblem)) throw error;
      if (error.isSignedOut) {
        stop();
        listener.onSignedOut();
      } else {
        loseLine();
      }
    }
  };

  const open = (mine: number, ticket: string): void => {
    listenForSilence();
    socket = parts.openSocket(
      `${streamPath}?ticket=${encodeURIComponent(ticket)}&since=${listener.since()}`,
      {
        onText: (text) => {
          if (mine === current) hear(text);
        },
        onEnd: () => {
          if (mine === current) loseLine();
        },
      },
    );
    keepAlive();
  };

  const hear = (text: string): void => {
    heardAt = clock.now();
    listenForSilence();
    const frame = readFrame(text);
    if (frame === undefined) return;
    if (frame.type === 'open') {
      failures = 0;
      listener.onConnection({ kind: 'live' });
    }
    listener.onFrame(frame);
  };

  const listenForSilence = (): void => {
    stopTimer();
    stopTimer = clock.after(silenceMs, loseLine);
  };

  const keepAlive = (): void => {
    stopKeepalive();
    stopKeepalive = clock.after(keepaliveEveryMs, () => {
      socket?.send(JSON.stringify({ type: 'keepalive' }));
      keepAlive();
    });
  };

  const loseLine = (): void => {
    hangUp();
    listener.onConnection({ kind: 'lost', since: heardAt, at: clock.now() });
    waiting = true;
    stopTimer = clock.after(backOffMs(failures++, parts.random), () => void connect());
  };

  const hangUp = (): void => {
    current++;
    stopTimer();
    stopKeepalive();
    socket?.close();
    socket = undefined;
  };

  const stop = (): void => {
    waiting = false;
    hangUp();
  };

  void connect();
  return {
    tryNow: () => {
      if (waiting) void connect();
    },
    stop,
  };
}
