import { expect, test } from 'vitest';
import { pollAnswersWithinMs } from '../../src/contracts/http/stream-poll.ts';
import { streamPolls } from '../../src/hub/live/stream-polls.ts';
import type { StreamSocket } from '../../src/hub/live/stream-socket.ts';

const party = { kind: 'device', deviceId: 'd'.repeat(43), isCurrent: () => Promise.resolve(true) } as const;
const stays = new AbortController().signal;

/** Polls of a stream that says only what the test has it say. */
function given(holdMs: number) {
  let socket: StreamSocket | undefined;
  const heard = { times: 0, closed: false };
  const polls = streamPolls(
    {
      open: (opened) => {
        socket = opened;
        return { heard: () => void (heard.times += 1), closed: () => void (heard.closed = true) };
      },
    },
    holdMs,
  );
  const say = (type: string) => socket?.send(JSON.stringify({ type }), () => undefined);
  return { polls, say, heard };
}

test('a poll with nothing to say is answered empty after its time, 25 seconds at most, and goes on', async () => {
  expect(pollAnswersWithinMs).toBeLessThanOrEqual(25_000);
  const { polls, say, heard } = given(20);
  const empty = await polls.answer(polls.open(party, 0), stays);
  expect(empty.frames).toEqual([]);
  say('keepalive');
  const next = await polls.answer(empty.next, stays);
  expect(next.frames).toEqual([{ type: 'keepalive' }]);
  expect(heard).toEqual({ times: 2, closed: false });
});

test('what is said between two polls is told by the next, and a hub that stops answers all that wait', async () => {
  const { polls, say } = given(600_000);
  const first = polls.open(party, 0);
  say('open');
  const { next, frames } = await polls.answer(first, stays);
  expect(frames).toEqual([{ type: 'open' }]);
  const waiting = polls.answer(next, stays);
  polls.endAll();
  await expect(waiting).rejects.toThrow('stream-ticket-invalid');
});
