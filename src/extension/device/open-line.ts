import { chooseLine } from '../../contracts/stream/choose-line.ts';
import { pollLine } from '../../contracts/stream/poll-line.ts';
import { openSocket } from './open-socket.ts';
import type { OpenSocket } from './stream.ts';

/** Longer than the hub holds a poll, in milliseconds. */
const answersWithinMs = 35_000;

/** A WebSocket, or long polls where a proxy lets none through. */
export const openLine: OpenSocket = chooseLine({
  webSocket: openSocket,
  poll(address, listener) {
    const ended = new AbortController();
    const get = async (from: string): Promise<unknown> => {
      const answer = await fetch(from, {
        credentials: 'omit',
        cache: 'no-store',
        redirect: 'error',
        signal: AbortSignal.any([ended.signal, AbortSignal.timeout(answersWithinMs)]),
      });
      if (!answer.ok) throw new TypeError(`a poll was answered with ${answer.status}`);
      return answer.json();
    };
    const end = pollLine(get, address.replace(/^ws/, 'http'), listener);
    return {
      // To ask again is to say that one is there.
      send: () => undefined,
      close: () => {
        end();
        ended.abort();
      },
    };
  },
  now: () => performance.now(),
  later(milliseconds, work) {
    const timer = setTimeout(work, milliseconds);
    return () => clearTimeout(timer);
  },
});
