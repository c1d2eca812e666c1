import * as z from 'zod/mini';

/**
 * `GET`: the same stream where a WebSocket cannot be had. First with `ticket` and `since`, as the stream; then with `next`, as the answer
 * before said. Answered as soon as there is a frame, after `pollAnswersWithinMs` at the latest. An answer that is lost ends it: begin
 * again with a new ticket.
 */
export const streamPollPath = '/api/stream/poll';

/** Longest that the hub holds a poll, in milliseconds: proxies cut off what is silent for longer. */
export const pollAnswersWithinMs = 25_000;

export const streamPollResponse = z.looseObject({
  next: z.string().check(z.minLength(20), z.maxLength(200)),
  /** Frames of the stream, each to be read by itself: one that is not known is passed over. */
  frames: z.array(z.unknown()),
});
export type StreamPollResponse = z.infer<typeof streamPollResponse>;
