import { keepaliveEveryMs, readFrame } from '../../contracts/stream/stream-frame.ts';
import type { TabChannel } from '../browser/open-channel.ts';
import type { Connection } from './connection.ts';
import {
  startLiveStream,
  type LiveStream,
  type LiveStreamListener,
  type LiveStreamParts,
} from './live-stream.ts';
import { readTabWord, type TabWord } from './tab-word.ts';
import { createToldFrames, type ToldFrames } from './told-frames.ts';

export type SharedStreamParts = LiveStreamParts & {
  locks: Pick<LockManager, 'request'>;
  /** Opens the channel of all tabs that share this stream. */
  openChannel: (onWord: (word: unknown) => void) => TabChannel<TabWord>;
  /** The same in all tabs of one adult. */
  name: string;
  /** This tab's own. */
  tabId: string;
  /** Nobody looks at this tab. */
  isHidden: () => boolean;
};

/** A holder that says nothing for this long, in milliseconds, hangs. */
const silenceMs = 2 * keepaliveEveryMs;
/** A holder that is looked at says so within this time, in milliseconds. */
const claimMs = 1_000;

/**
 * One stream for all tabs of an adult in one browser. The tab that has the lock holds it and passes on what it hears; when it goes, however
 * it goes, the browser gives the lock to the next. A tab that somebody looks at takes the stream from one that nobody looks at, whose
 * timers the browser slows down.
 */
export function startSharedStream(parts: SharedStreamParts, listener: LiveStreamListener): LiveStream {
  const { clock, locks, name, tabId } = parts;
  let live: LiveStream | undefined;
  let told: ToldFrames | undefined;
  let connection: Connection | undefined;
  let stopped = false;
  /** The tab that last said it holds the stream: one that it was taken from may speak on for a while. */
  let heeded: string | undefined;
  /** What was missed has not been told yet. */
  let behind = false;
  let release = () => {};
  /** Which asking for the lock has it. */
  let holding: symbol | undefined;
  let waiting = new AbortController();
  let stopSilence = () => {};
  let stopClaim = () => {};

  const askForLock = (options: LockOptions): void => {
    const asking = Symbol('lock');
    locks.request(name, options, () => hold(asking)).catch((error: unknown) => lockLost(error, asking));
  };

  const hold = (asking: symbol): Promise<void> => {
    if (stopped) return Promise.resolve();
    letGo();
    holding = asking;
    heeded = undefined;
    stopSilence();
    stopClaim();
    const ours = createToldFrames(listener.since(), clock.now);
    told = ours;
    live = startLiveStream(parts, {
      since: listener.since,
      onFrame: (frame) => {
        const text = JSON.stringify(frame);
        ours.add(frame, text);
        listener.onFrame(frame);
        channel.post({ type: 'frame', holder: tabId, text });
      },
      onConnection: (next) => {
        noteConnection(next);
        if (next.kind !== 'signed-out') channel.post({ type: 'connection', holder: tabId, connection: next });
      },
      onSignedOut: () => {
        channel.post({ type: 'signed-out' });
        stop();
        listener.onSignedOut();
      },
    });
    channel.post({ type: 'holding', holder: tabId });
    return new Promise((resolve) => (release = resolve));
  };

  const letGo = (): void => {
    live?.stop();
    live = undefined;
    told = undefined;
    holding = undefined;
    release();
  };

  /** The lock is had, and given back, in `hold`; here it was taken from us, or not waited for any more. */
  const lockLost = (error: unknown, asking: symbol): void => {
    if (!(error instanceof DOMException && error.name === 'AbortError')) throw error;
    if (stopped || holding !== asking) return;
    letGo();
    queue();
  };

  const queue = (): void => {
    waiting = new AbortController();
    askForLock({ signal: waiting.signal });
    follow();
  };

  const take = (): void => {
    if (stopped || live !== undefined) return;
    waiting.abort();
    askForLock({ steal: true });
  };

  const follow = (): void => {
    behind = true;
    listenForSilence();
    channel.post({ type: 'follow', from: tabId, since: listener.since() });
  };

  const listenForSilence = (): void => {
    stopSilence();
    stopSilence = clock.after(silenceMs, take);
  };

  const noteConnection = (next: Connection): void => {
    connection = next;
    listener.onConnection(next);
  };

  /** Whoever looks at a tab does not wait for the slowed timers of a hidden one: once for each loss, so that tries stay apart. */
  const hearConnection = (next: Connection): void => {
    const isNews = connection?.kind !== 'lost';
    noteConnection(next);
    if (next.kind === 'lost' && isNews) tryNow();
  };

  const hearHolder = (word: TabWord): void => {
    if (word.type === 'holding' || (word.type === 'told' && heeded === undefined)) heeded = word.holder;
    if ('holder' in word && heeded !== undefined && word.holder !== heeded) return;
    listenForSilence();
    switch (word.type) {
      case 'holding':
        return follow();
      case 'frame':
        // What is told next has this in it, and what came before it: taken in now, that would be passed over.
        return behind ? undefined : takeIn([word.text]);
      case 'connection':
        return hearConnection(word.connection);
      case 'told':
        if (word.frames === undefined) return listener.onGap?.();
        if (word.connection !== undefined) hearConnection(word.connection);
        behind = false;
        return takeIn(word.frames);
      case 'mine':
        return stopClaim();
      case 'signed-out':
        stop();
        return listener.onSignedOut();
      default:
    }
  };

  const takeIn = (texts: readonly string[]): void => {
    for (const text of texts) {
      const frame = readFrame(text);
      if (frame !== undefined && !stopped) listener.onFrame(frame);
    }
  };

  const hearFollower = (word: TabWord, own: ToldFrames): void => {
    if (word.type === 'follow') {
      const frames = own.after(word.since, clock.now());
      channel.post({
        type: 'told',
        holder: tabId,
        to: word.from,
        ...(frames === undefined ? {} : { frames }),
        ...(connection === undefined || connection.kind === 'signed-out' ? {} : { connection }),
      });
    } else if (word.type === 'claim') {
      live?.tryNow();
      if (!parts.isHidden()) channel.post({ type: 'mine', to: word.from });
    }
  };

  const tryNow = (): void => {
    if (live !== undefined) return live.tryNow();
    if (parts.isHidden()) return;
    stopClaim();
    stopClaim = clock.after(claimMs, take);
    channel.post({ type: 'claim', from: tabId });
  };

  const channel = parts.openChannel((value) => {
    const word = readTabWord(value);
    if (word === undefined || stopped || ('to' in word && word.to !== tabId)) return;
    if (told !== undefined) hearFollower(word, told);
    else if (word.type !== 'follow' && word.type !== 'claim') hearHolder(word);
    else if (word.type === 'follow' && word.from === heeded) {
      // It holds the stream no more, and whoever does has said so before this tab listened.
      heeded = undefined;
      follow();
    }
  });

  const stop = (): void => {
    if (stopped) return;
    stopped = true;
    stopSilence();
    stopClaim();
    waiting.abort();
    letGo();
    channel.close();
  };

  if (parts.takes === true) take();
  else queue();
  return {
    tryNow,
    stop,
  };
}
