import { randomBytes } from 'node:crypto';
import { CodedError } from '../../contracts/errors/coded-error.ts';
import { pollAnswersWithinMs, type StreamPollResponse } from '../../contracts/http/stream-poll.ts';
import type { LiveStream, LiveStreams } from './live-streams.ts';
import type { StreamSocket } from './stream-socket.ts';
import type { StreamParty } from './stream-tickets.ts';

/** Streams made of long polls. */
export type StreamPolls = {
  /** Opens one. @returns what its first poll names. */
  open(party: StreamParty, since: number): string;
  /**
   * Waits for something to say.
   *
   * @param gone aborted when whoever asks has gone away.
   * @throws CodedError `stream-ticket-invalid` for a stream that is not, or has ended.
   */
  answer(next: string, gone: AbortSignal): Promise<StreamPollResponse>;
  /** Answers all that wait, so that the hub can stop. */
  endAll(): void;
};

/** A stream that nobody asks for any more is over after this time, in milliseconds. */
const askedWithinMs = 30_000;

export function streamPolls(streams: Pick<LiveStreams, 'open'>, holdMs = pollAnswersWithinMs): StreamPolls {
  const asleep = new Map<string, Poll>();
  const everybody = new Set<Poll>();

  /** Waits for the next question under a new name. */
  function nameFor(poll: Poll): string {
    const name = randomBytes(32).toString('base64url');
    asleep.set(name, poll);
    const timer = setTimeout(() => {
      if (asleep.delete(name)) poll.leave();
    }, askedWithinMs);
    timer.unref();
    return name;
  }

  return {
    open(party, since) {
      const poll = new Poll(() => everybody.delete(poll));
      everybody.add(poll);
      poll.begin(streams.open(poll, party, since));
      return nameFor(poll);
    },
    async answer(next, gone) {
      const poll = asleep.get(next);
      asleep.delete(next);
      if (poll === undefined) throw new CodedError('stream-ticket-invalid');
      const leave = () => poll.leave();
      gone.addEventListener('abort', leave);
      const texts = await poll.take(holdMs);
      gone.removeEventListener('abort', leave);
      if (texts === undefined) throw new CodedError('stream-ticket-invalid');
      return { next: nameFor(poll), frames: texts.map((text) => JSON.parse(text) as unknown) };
    },
    endAll() {
      for (const poll of everybody) poll.terminate();
    },
  };
}

/** What a stream takes for a WebSocket: it holds what there is to say until somebody asks. */
class Poll implements StreamSocket {
  readonly #onEnd: () => void;
  #texts: string[] = [];
  #stream: LiveStream | undefined;
  #ended = false;
  #wake: () => void = () => undefined;

  constructor(onEnd: () => void) {
    this.#onEnd = onEnd;
  }

  begin(stream: LiveStream): void {
    this.#stream = stream;
  }

  get bufferedAmount(): number {
    return this.#texts.reduce((sum, text) => sum + text.length, 0);
  }

  send(text: string, sent: () => void): void {
    this.#texts.push(text);
    sent();
    this.#wake();
  }

  ping(): void {
    // Whoever asks again is there.
  }

  close(): void {
    this.terminate();
  }

  terminate(): void {
    this.#ended = true;
    this.#onEnd();
    this.#wake();
  }

  /** Nobody asks any more. */
  leave(): void {
    if (this.#ended) return;
    this.terminate();
    this.#stream?.closed();
  }

  /** @returns undefined when the stream has ended and everything was said. */
  async take(holdMs: number): Promise<string[] | undefined> {
    this.#stream?.heard();
    if (this.#texts.length === 0 && !this.#ended) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, holdMs);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.#wake = () => undefined;
    const texts = this.#texts.splice(0);
    return this.#ended && texts.length === 0 ? undefined : texts;
  }
}
