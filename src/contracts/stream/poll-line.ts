import { streamPollPath, streamPollResponse } from '../http/stream-poll.ts';
import { streamPath } from './stream-frame.ts';

/** What a line tells: a frame as text, and its end, once. */
export type LineListener = { onText: (text: string) => void; onEnd: () => void };

/** Asks for an address and answers the JSON in it. Rejects for anything but a success. */
export type GetJson = (address: string) => Promise<unknown>;

/**
 * A line made of long polls, in the place of a WebSocket: the same frames, one poll after the other.
 *
 * @param address of the stream, over http, with its ticket.
 * @returns ends it without a word.
 */
export function pollLine(get: GetJson, address: string, { onText, onEnd }: LineListener): () => void {
  let isOpen = true;
  const [base = '', question = ''] = address.replace(streamPath, streamPollPath).split('?');
  const ask = async (query: string): Promise<void> => {
    const { next, frames } = streamPollResponse.parse(await get(`${base}?${query}`));
    for (const frame of frames) if (isOpen) onText(JSON.stringify(frame));
    if (isOpen) await ask(`next=${encodeURIComponent(next)}`);
  };
  ask(question).catch(() => {
    if (!isOpen) return;
    isOpen = false;
    onEnd();
  });
  return () => {
    isOpen = false;
  };
}
