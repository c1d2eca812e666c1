import {
  keepaliveEveryMs,
  readFrame,
  streamPath,
  type DrillFrame,
  type LessonFrame,
  type NumberByAdultFrame,
  type NumberFrame,
  type ReopenedPagesFrame,
  type ReportFrame,
  type UsedCodesFrame,
} from '../../contracts/stream/stream-frame.ts';
import { afterLossMs, backoffMs } from '../outbox/backoff.ts';
import type { ReportFailure } from '../platform/report-failure.ts';

/** The part of a WebSocket that the stream needs. */
export type StreamSocket = {
  send: (text: string) => void;
  close: () => void;
};
export type SocketListener = { onText: (text: string) => void; onEnd: () => void };
export type OpenSocket = (address: string, listener: SocketListener) => StreamSocket;

export type Stream = {
  /** Opens the stream to this hub, or makes sure that it is open. Undefined closes it. */
  connect: (hubAddress: string | undefined) => void;
  isOpen: () => boolean;
};

type Parts = {
  ticket: (hubAddress: string) => Promise<string>;
  since: (hubAddress: string) => Promise<number>;
  openSocket: OpenSocket;
  onOpen: () => void;
  onReport: (hubAddress: string, frame: ReportFrame) => Promise<void>;
  onLesson: (hubAddress: string, frame: LessonFrame) => Promise<void>;
  onUsedCodes: (frame: UsedCodesFrame) => Promise<void>;
  onDrill: (frame: DrillFrame) => Promise<void>;
  onReopenedPages: (hubAddress: string, frame: ReopenedPagesFrame) => Promise<void>;
  onNumber: (frame: NumberFrame) => Promise<void>;
  onNumberByAdult: (hubAddress: string, frame: NumberByAdultFrame) => Promise<void>;
  /** Calls back once after so many milliseconds; answers how to call that off. */
  later: (milliseconds: number, work: () => void) => () => void;
  random: () => number;
  reportFailure: ReportFailure;
};

/**
 * The device's live stream. It says "keepalive" as often as the hub does, which keeps the worker awake as well, and
 * takes silence for twice as long as a dead line.
 */
export function createStream(parts: Parts): Stream {
  let hub: string | undefined;
  let line: Line | undefined;
  let failures = 0;
  /** It was open, and no line has been since. */
  let isLost = false;
  let cancelRetry = () => {};

  const retry = () => {
    failures += 1;
    cancelRetry();
    const pauseMs = isLost ? afterLossMs : backoffMs;
    cancelRetry = parts.later(pauseMs(failures, parts.random()), open);
  };

  const open = () => {
    if (hub === undefined || line !== undefined) return;
    const opening = openLine(parts, hub, {
      onOpen: () => {
        failures = 0;
        isLost = false;
        parts.onOpen();
      },
      onEnd: () => {
        if (line !== opening) return;
        line = undefined;
        isLost ||= opening.wasOpen();
        retry();
      },
    });
    line = opening;
  };

  return {
    connect(hubAddress) {
      if (hubAddress !== hub) {
        const old = line;
        line = undefined;
        old?.close();
        hub = hubAddress;
        failures = 0;
        isLost = false;
      }
      cancelRetry();
      open();
    },
    isOpen: () => line?.isOpen() ?? false,
  };
}

type Line = { close: () => void; isOpen: () => boolean; wasOpen: () => boolean };

/** One line from its ticket to its end. `onEnd` comes exactly once. */
function openLine(parts: Parts, hubAddress: string, events: { onOpen: () => void; onEnd: () => void }): Line {
  let socket: StreamSocket | undefined;
  let opened = false;
  let ended = false;
  let cancelSilence = () => {};
  let cancelKeepalive = () => {};
  // Frames are heeded one after the other, so that the place in the stream never runs ahead of what was stored.
  let heeding = Promise.resolve();

  const end = () => {
    if (ended) return;
    ended = true;
    cancelSilence();
    cancelKeepalive();
    socket?.close();
    events.onEnd();
  };
  const listenForSilence = () => {
    cancelSilence();
    cancelSilence = parts.later(keepaliveEveryMs * 2, end);
  };
  const sayKeepalive = () => {
    cancelKeepalive = parts.later(keepaliveEveryMs, () => {
      socket?.send(JSON.stringify({ type: 'keepalive' }));
      sayKeepalive();
    });
  };
  const heed = (work: () => Promise<void>) => {
    heeding = heeding.then(work).catch((error: unknown) => {
      parts.reportFailure('stream', error);
      end();
    });
  };
  const onText = (text: string) => {
    listenForSilence();
    const frame = readFrame(text);
    if (frame?.type === 'open') {
      opened = true;
      sayKeepalive();
      events.onOpen();
    } else if (frame?.type === 'report') {
      heed(() => parts.onReport(hubAddress, frame));
    } else if (frame?.type === 'lesson') {
      heed(() => parts.onLesson(hubAddress, frame));
    } else if (frame?.type === 'used-codes') {
      heed(() => parts.onUsedCodes(frame));
    } else if (frame?.type === 'drill') {
      heed(() => parts.onDrill(frame));
    } else if (frame?.type === 'reopened-pages') {
      heed(() => parts.onReopenedPages(hubAddress, frame));
    } else if (frame?.type === 'number') {
      heed(() => parts.onNumber(frame));
    } else if (frame?.type === 'number-by-adult') {
      heed(() => parts.onNumberByAdult(hubAddress, frame));
    }
  };

  const begin = async () => {
    const since = await parts.since(hubAddress);
    const ticket = await parts.ticket(hubAddress);
    if (ended) return;
    const address = `${hubAddress.replace(/^http/, 'ws')}${streamPath}?ticket=${encodeURIComponent(ticket)}&since=${since}`;
    socket = parts.openSocket(address, { onText, onEnd: end });
    listenForSilence();
  };
  begin().catch((error: unknown) => {
    parts.reportFailure('stream', error);
    end();
  });

  return {
    isOpen: () => opened && !ended,
    wasOpen: () => opened,
    close: end,
  };
}
