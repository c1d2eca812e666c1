import { beforeEach, describe, expect, it } from 'vitest';
import type { SocketListener } from '../../../src/companion/browser/open-socket.ts';
import { HubProblem } from '../../../src/companion/hub/hub-problem.ts';
import type { LiveStream } from '../../../src/companion/stream/live-stream.ts';
import { startSharedStream } from '../../../src/companion/stream/shared-stream.ts';
import type { StreamFrame } from '../../../src/contracts/stream/stream-frame.ts';
import { fixtureDeviceId, fixtureTile } from '../support/fixture-board.ts';
import { HandClock } from '../support/hand-clock.ts';

/** Locks of one browser: first come, first served; one that is stolen ends with an error. */
class HandLocks {
  #held: { end: (error: DOMException) => void } | undefined;
  #queue: (() => void)[] = [];

  readonly request = ((_name: string, options: LockOptions, work: () => Promise<void>): Promise<void> =>
    new Promise((resolve, reject) => {
      const aborted = new DOMException('no longer wanted', 'AbortError');
      const grant = (): void => {
        if (options.signal?.aborted === true) return this.#next();
        const held = { end: (error: DOMException) => reject(error) };
        this.#held = held;
        void Promise.resolve()
          .then(work)
          .then(() => {
            resolve();
            if (this.#held === held) this.#next();
          });
      };
      options.signal?.addEventListener('abort', () => reject(aborted));
      if (options.steal === true) {
        this.#held?.end(new DOMException('stolen', 'AbortError'));
        return grant();
      }
      if (this.#held === undefined) grant();
      else this.#queue.push(grant);
    })) as LockManager['request'];

  /** What the browser does when a tab is gone. */
  #next(): void {
    this.#held = undefined;
    this.#queue.shift()?.();
  }
}

const open = (present: string[] = []) =>
  JSON.stringify({ type: 'open', hubTime: '2026-11-03T10:42:00.000Z', present });
const tileText = (id: number, number = id) => JSON.stringify({ type: 'tile', id, tile: fixtureTile(number) });

type Tab = {
  frames: StreamFrame[];
  kinds: string[];
  gaps: number;
  signOuts: number;
  since: number;
  isHidden: boolean;
  /** The browser lets it do nothing by itself. */
  sleeps: boolean;
  /** Nothing of what it says comes out, and nothing of what others say in. */
  hangs: boolean;
  hear: (word: unknown) => void;
  stream: LiveStream;
};
let clock: HandClock;
let locks: HandLocks;
let tabs: Tab[];
let sockets: (SocketListener & { path: string; closed: boolean; tab: number })[];
/** How often each tab asked for one. */
let tickets: number[];
let isGone: boolean;
let isSignedOut: boolean;

function openTab(since = 0, takes = false): Tab {
  const number = tabs.length;
  const words = new Set<(word: unknown) => void>();
  const tab: Tab = {
    frames: [],
    kinds: [],
    gaps: 0,
    signOuts: 0,
    since,
    isHidden: false,
    sleeps: false,
    hangs: false,
    hear: (word: unknown) => {
      for (const onWord of words) onWord(word);
    },
    stream: { tryNow: () => {}, stop: () => {} },
  };
  tabs.push(tab);
  tab.stream = startSharedStream(
    {
      takeTicket: () => {
        const problem = { code: 'sign-in-needed', cause: '', cure: '' };
        tickets[number] = (tickets[number] ?? 0) + 1;
        if (tab.sleeps) return new Promise(() => {});
        if (isSignedOut) return Promise.reject(new HubProblem(401, problem));
        return isGone ? Promise.reject(new HubProblem(0, problem)) : Promise.resolve('ticket');
      },
      openSocket: (path, listener) => {
        const socket = { ...listener, path, closed: false, tab: number };
        sockets.push(socket);
        return { send: () => undefined, close: () => (socket.closed = true) };
      },
      clock,
      random: () => 1,
      takes,
      locks,
      name: 'stream',
      tabId: `tab ${number}`,
      isHidden: () => tab.isHidden,
      openChannel: (onWord) => {
        words.add(onWord);
        return {
          post: (word) => {
            if (tab.hangs) return;
            const copy: unknown = structuredClone(word);
            for (const other of tabs) {
              if (other !== tab && !other.hangs) void Promise.resolve().then(() => other.hear(copy));
            }
          },
          close: () => words.delete(onWord),
        };
      },
    },
    {
      since: () => tab.since,
      onFrame: (frame) => {
        tab.frames.push(frame);
        if ('id' in frame && typeof frame.id === 'number') tab.since = Math.max(tab.since, frame.id);
      },
      onConnection: ({ kind }) => tab.kinds.push(kind),
      onSignedOut: () => tab.signOuts++,
      onGap: () => tab.gaps++,
    },
  );
  return tab;
}

const openSockets = () => sockets.filter(({ closed }) => !closed);
const idsOf = (tab: Tab) => tab.frames.flatMap((frame) => ('id' in frame ? [frame.id] : []));
const say = async (...texts: string[]): Promise<void> => {
  for (const text of texts) openSockets().at(-1)?.onText(text);
  await clock.pass(0);
};

beforeEach(async () => {
  [clock, locks, tabs, sockets, tickets, isGone, isSignedOut] = [
    new HandClock(),
    new HandLocks(),
    [],
    [],
    [],
    false,
    false,
  ];
  for (let count = 0; count < 3; count++) openTab();
  await clock.pass(0);
  await say(open([fixtureDeviceId('device 1')]), tileText(1));
});

describe('one stream for all tabs', () => {
  it('is one socket, whose frames reach every tab', () => {
    expect(openSockets()).toHaveLength(1);
    expect(tabs.map(idsOf)).toEqual([[1], [1], [1]]);
    expect(tabs.map(({ kinds }) => kinds.at(-1))).toEqual(['live', 'live', 'live']);
  });

  it('tells a tab that comes later how things stand, and what it missed', async () => {
    await say(
      tileText(2),
      JSON.stringify({ type: 'presence', deviceId: fixtureDeviceId('device 2'), present: true }),
      JSON.stringify({ type: 'presence', deviceId: fixtureDeviceId('device 1'), present: false }),
      tileText(3),
    );
    await clock.pass(7_000);
    const late = openTab(1);
    await clock.pass(0);
    expect(idsOf(late)).toEqual([2, 3]);
    expect(late.frames[0]).toEqual({
      type: 'open',
      hubTime: '2026-11-03T10:42:07.000Z',
      present: [fixtureDeviceId('device 2')],
    });
    expect(late.kinds).toEqual(['live']);
    expect(openSockets()).toHaveLength(1);
  });

  it('goes to the next tab when the one that holds it is gone, after the last frame', async () => {
    await say(tileText(2));
    tabs[0]?.stream.stop();
    await clock.pass(0);
    expect(openSockets()).toMatchObject([{ tab: 1, path: '/api/stream?ticket=ticket&since=2' }]);
    await say(open(), tileText(3));
    expect(tabs.map(idsOf)).toEqual([
      [1, 2],
      [1, 2, 3],
      [1, 2, 3],
    ]);
  });

  it('has the board of a tab loaded anew that missed too much', async () => {
    tabs[1]?.stream.stop();
    await say(...Array.from({ length: 1_200 }, (_, index) => tileText(index + 2, 14)));
    const late = openTab(100);
    const early = openTab(1_000);
    await clock.pass(0);
    expect([late.gaps, late.frames]).toEqual([1, []]);
    expect([early.gaps, idsOf(early).length]).toEqual([0, 201]);
  });

  it('is taken by a tab that the holder could not tell what is missing', async () => {
    const late = openTab(0, true);
    await clock.pass(0);
    expect(openSockets()).toMatchObject([{ tab: 3 }]);
    await say(open(), tileText(2));
    expect([...tabs.slice(0, 3), late].map((tab) => idsOf(tab).at(-1))).toEqual([2, 2, 2, 2]);
  });

  it('is taken by a tab that is looked at from one that nobody looks at, and by no other', async () => {
    tabs[2]?.stream.tryNow();
    await clock.pass(5_000);
    expect(openSockets()).toMatchObject([{ tab: 0 }]);
    const [first, second] = tabs;
    if (first && second) [first.isHidden, second.isHidden] = [true, true];
    second?.stream.tryNow();
    await clock.pass(5_000);
    expect(openSockets()).toMatchObject([{ tab: 0 }]);
    tabs[2]?.stream.tryNow();
    await clock.pass(5_000);
    expect(openSockets()).toMatchObject([{ tab: 2 }]);
    await say(open(), tileText(2));
    expect(tabs.map(idsOf)).toEqual([
      [1, 2],
      [1, 2],
      [1, 2],
    ]);
    tabs[2]?.stream.stop();
    await clock.pass(0);
    expect(openSockets()).toHaveLength(1);
  });

  it('loses no frame when the holder changes, though the new one speaks before it has told what was missed', async () => {
    const [, , third] = tabs;
    if (third) third.hangs = true;
    await say(tileText(2));
    if (third) third.hangs = false;
    // The answer to `follow` comes after the next frame.
    third?.hear({ type: 'holding', holder: 'tab 9' });
    third?.hear({ type: 'frame', holder: 'tab 9', text: tileText(3) });
    expect(third?.since).toBe(1);
    third?.hear({
      type: 'told',
      holder: 'tab 9',
      to: 'tab 2',
      frames: [open(), tileText(2), tileText(3)],
    });
    third?.hear({ type: 'frame', holder: 'tab 9', text: tileText(4) });
    expect(third && idsOf(third)).toEqual([1, 2, 3, 4]);
  });

  it('does not heed a tab any more that the stream was taken from', async () => {
    const [, second] = tabs;
    second?.hear({ type: 'holding', holder: 'tab 9' });
    const lost = { kind: 'lost', since: 1, at: 1 };
    second?.hear({ type: 'told', holder: 'tab 0', to: 'tab 1', frames: [tileText(7)], connection: lost });
    second?.hear({ type: 'told', holder: 'tab 9', to: 'tab 1', frames: [tileText(2)] });
    second?.hear({ type: 'connection', holder: 'tab 0', connection: lost });
    second?.hear({ type: 'frame', holder: 'tab 0', text: tileText(8) });
    second?.hear({ type: 'frame', holder: 'tab 9', text: tileText(3) });
    expect(second && [idsOf(second), second.kinds.at(-1)]).toEqual([[1, 2, 3], 'live']);
  });

  it('turns to whoever holds it when the tab that it heeds follows another', async () => {
    const [, second] = tabs;
    second?.hear({ type: 'holding', holder: 'tab 9' });
    await clock.pass(0);
    second?.hear({ type: 'follow', from: 'tab 9', since: 1 });
    await clock.pass(0);
    await say(tileText(2));
    expect(second && idsOf(second)).toEqual([1, 2]);
  });

  it('follows a tab of an earlier release, which does not say who it is', async () => {
    const [, second] = tabs;
    second?.hear({ type: 'holding' });
    second?.hear({ type: 'told', to: 'tab 1', frames: [tileText(2)] });
    second?.hear({ type: 'frame', text: tileText(3) });
    expect(second && idsOf(second)).toEqual([1, 2, 3]);
  });

  it('is taken from a hidden tab as soon as its line is lost, by one that is looked at', async () => {
    const [first, second, third] = tabs;
    if (first && second && third) {
      [first.isHidden, first.sleeps, second.isHidden] = [true, true, true];
      openSockets().at(-1)?.onEnd();
      await clock.pass(1_000);
      expect(openSockets()).toMatchObject([{ tab: 2 }]);
      await say(open(), tileText(2));
      expect(tabs.map(idsOf)).toEqual([
        [1, 2],
        [1, 2],
        [1, 2],
      ]);
    }
  });

  it('is tried at once when its line is lost, and after that no more often than one tab alone would', async () => {
    isGone = true;
    openSockets().at(-1)?.onEnd();
    await clock.pass(0);
    const soon = tickets[0] ?? 0;
    await clock.pass(30_000);
    // 1, 2, 4, 8 and 10 s after each other.
    expect([soon, tickets]).toEqual([2, [7]]);
  });

  it('is taken from a tab that hangs', async () => {
    const [first] = tabs;
    for (const tab of tabs.slice(1)) tab.frames.length = 0;
    if (first) first.hangs = true;
    await clock.pass(39_000);
    expect(sockets.filter(({ tab }) => tab !== 0)).toEqual([]);
    await clock.pass(3_000);
    expect(sockets.some(({ tab }) => tab !== 0)).toBe(true);
  });

  it('says in every tab when the line is lost, and when the sign-in has run out', async () => {
    isGone = true;
    openSockets().at(-1)?.onEnd();
    await clock.pass(0);
    expect(tabs.map(({ kinds }) => kinds.at(-1))).toEqual(['lost', 'lost', 'lost']);
    [isGone, isSignedOut] = [false, true];
    await clock.pass(20_000);
    expect(tabs.map(({ signOuts }) => signOuts)).toEqual([1, 1, 1]);
    expect(openSockets()).toEqual([]);
    await clock.pass(120_000);
    expect(openSockets()).toEqual([]);
  });

  it('passes over what a tab of another release says', async () => {
    for (const tab of tabs) {
      for (const word of [undefined, 'word', { type: 'of-a-later-release' }, { type: 'frame', text: '{' }])
        tab.hear(word);
    }
    await say(tileText(2));
    expect(tabs.map(idsOf)).toEqual([
      [1, 2],
      [1, 2],
      [1, 2],
    ]);
  });
});
