import type { LineListener } from './poll-line.ts';

/** One open line, whatever it is made of. */
export type Line = { send: (text: string) => void; close: () => void };
export type OpenLine = (address: string, listener: LineListener) => Line;

/** A WebSocket is tried again after so long without one, in milliseconds: the proxy may be another one by now. */
export const triesWebSocketAgainAfterMs = 300_000;
/** A WebSocket that was closed sooner than this without a word, in milliseconds, was closed by us and says nothing of the network. */
const silentForMs = 10_000;

type Parts = {
  webSocket: OpenLine;
  poll: OpenLine;
  /** Monotonic, in milliseconds. */
  now: () => number;
  /** Calls back once after so many milliseconds; answers how to call that off. */
  later: (milliseconds: number, work: () => void) => () => void;
};

/**
 * Opens a WebSocket, and long polls where one ended or stayed silent without ever saying a frame: a proxy in between does not let it
 * through. After a while a WebSocket is tried again.
 */
export function chooseLine({ webSocket, poll, now, later }: Parts): OpenLine {
  let pollsUntil = Number.NEGATIVE_INFINITY;
  const fall = () => {
    pollsUntil = now() + triesWebSocketAgainAfterMs;
  };

  const openSocket: OpenLine = (address, { onText, onEnd }) => {
    const openedAt = now();
    let hasSpoken = false;
    const line = webSocket(address, {
      onText: (text) => {
        hasSpoken = true;
        onText(text);
      },
      onEnd: () => {
        if (!hasSpoken) fall();
        onEnd();
      },
    });
    return {
      send: line.send,
      close: () => {
        if (!hasSpoken && now() - openedAt >= silentForMs) fall();
        line.close();
      },
    };
  };

  const openPoll: OpenLine = (address, listener) => {
    let hasSpoken = false;
    const line = poll(address, {
      onText: (text) => {
        hasSpoken = true;
        listener.onText(text);
      },
      onEnd: () => {
        stopTimer();
        // No better, or a hub that is too old for it.
        if (!hasSpoken) pollsUntil = Number.NEGATIVE_INFINITY;
        listener.onEnd();
      },
    });
    const stopTimer = later(Math.max(0, pollsUntil - now()), () => {
      line.close();
      listener.onEnd();
    });
    return {
      send: line.send,
      close: () => {
        stopTimer();
        line.close();
      },
    };
  };

  return (address, listener) => (now() < pollsUntil ? openPoll : openSocket)(address, listener);
}
