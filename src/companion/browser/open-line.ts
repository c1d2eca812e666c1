import { chooseLine } from '../../contracts/stream/choose-line.ts';
import { pollLine } from '../../contracts/stream/poll-line.ts';
import type { Clock } from './clock.ts';
import { openBrowserSocket, type OpenSocket } from './open-socket.ts';

/** Longer than the hub holds a poll, in milliseconds. */
const answersWithinMs = 35_000;

/** A WebSocket to a path of the hub that served this page, or long polls where a proxy lets none through. */
export function createOpenLine(clock: Clock): OpenSocket {
  return chooseLine({
    webSocket: openBrowserSocket,
    poll(path, listener) {
      const ended = new AbortController();
      const get = async (from: string): Promise<unknown> => {
        const signal = AbortSignal.any([ended.signal, AbortSignal.timeout(answersWithinMs)]);
        const answer = await fetch(from, { credentials: 'same-origin', cache: 'no-store', signal });
        if (!answer.ok) throw new TypeError(`a poll was answered with ${answer.status}`);
        return answer.json();
      };
      const end = pollLine(get, path, listener);
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
    later: (milliseconds, work) => clock.after(milliseconds, work),
  });
}
