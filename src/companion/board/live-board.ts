import { batch, computed, signal, type ReadonlySignal } from '@preact/signals';
import {
  alertActionResponse,
  alertDetails,
  alertPath,
  boardPath,
  boardResponse,
  type AlertDetails,
} from '../../contracts/http/alerts.ts';
import { streamTicketPath, streamTicketResponse } from '../../contracts/http/stream-ticket.ts';
import type { Clock } from '../browser/clock.ts';
import type { OpenSocket } from '../browser/open-socket.ts';
import type { AskHub } from '../hub/ask-hub.ts';
import { HubProblem } from '../hub/hub-problem.ts';
import { backOffMs } from '../stream/back-off.ts';
import { connectionView, type Connection, type ConnectionView } from '../stream/connection.ts';
import type { LiveStream, StartStream } from '../stream/live-stream.ts';
import { mayComeLate } from '../../domain/incidents/late-action.ts';
import type { RecalledBoard } from '../offline/kept-board.ts';
import { tapRequest } from '../offline/tap-request.ts';
import type { KeepTap, TapAction } from '../offline/waiting-tap.ts';
import { boardAfterAlert, boardAfterFrame, boardLoaded, emptyBoard, type BoardState } from './board-state.ts';
import { framesTogether } from './frames-together.ts';
import { noKnownTiles, tileViews, type TileView } from './tile-views.ts';

export type LiveBoardParts = {
  ask: AskHub;
  openSocket: OpenSocket;
  clock: Clock;
  random: () => number;
  /** What the adult may do may have changed: a right was refused, or the stream was ended and is back. */
  checkRights: () => void;
  /** In whose name the hub is asked. */
  adultId: string;
  newId: () => string;
  /** The way to open streams. */
  streamStarter: () => Promise<StartStream>;
  /** The board as it was when it was last kept in this browser; undefined where it was not. */
  recall: () => Promise<RecalledBoard | undefined>;
  /** Keeps a tap until the hub has it. */
  keepTap: KeepTap;
};

export type LiveBoard = {
  /** All that is known, for whatever else stands on the board. */
  state: ReadonlySignal<BoardState>;
  /** Adds what an answer of the hub has told. */
  takeIn: (change: (state: BoardState) => BoardState) => void;
  /** Asks in the name of the adult; when the sign-in has run out, the board says so. @throws HubProblem */
  ask: AskHub;
  /** False until the hub has told the board once. */
  loaded: ReadonlySignal<boolean>;
  schoolName: ReadonlySignal<string>;
  tiles: ReadonlySignal<readonly TileView[]>;
  /** Once it is `signed-out`, what is on the board stays there until `start` is called again. */
  connection: ReadonlySignal<ConnectionView>;
  /** Milliseconds since 1970 by the hub's clock, once a second. */
  hubNow: ReadonlySignal<number>;
  /** How far this computer's clock is ahead of the hub's, in milliseconds. */
  clockAheadMs: ReadonlySignal<number>;
  /**
   * Does something about an alert. What may come late waits in this browser where the hub does not answer.
   *
   * @returns whether the hub has it, or whether it waits.
   * @throws HubProblem
   */
  act: (alertId: string, action: TapAction) => Promise<'done' | 'waits'>;
  /** Looks at what a press was about. The hub records the look. @throws HubProblem */
  look: (alertId: string) => Promise<AlertDetails>;
  /** Loads the board and follows it until `stop`; harmless when it does so already. Again after the sign-in had run out. */
  start: () => void;
  /** For good: whoever signs in next has a board of their own. */
  stop: () => void;
  /** Something suggests that the line may work again: try without waiting. */
  tryNow: () => void;
};

const tickMs = 1_000;
/** A hub that takes longer than this, in milliseconds, may be none: the board is shown as it was meanwhile. */
const slowMs = 2_000;
/** Presses that were lifted leave the board in steps of this, so that tiles are not worked out every second. */
const minuteMs = 60_000;

export function createLiveBoard(parts: LiveBoardParts): LiveBoard {
  const { ask, openSocket, clock, random, checkRights, adultId } = parts;
  const board = signal<BoardState>(emptyBoard);
  const loaded = signal(false);
  const line = signal<Connection>({ kind: 'connecting' });
  const now = signal(clock.now());
  /** How far this computer's clock is ahead of the hub's, in milliseconds. */
  const clockAheadMs = signal(0);

  let stream: LiveStream | undefined;
  /** Ascends with each start and stop; what belongs to an earlier one is dropped. */
  let run = 0;
  let running = false;
  let stopped = false;
  let failures = 0;
  /** How often in a row the stream could not tell what is missing here. */
  let gaps = 0;
  let stopTick = () => {};
  let stopRetry = () => {};

  const hubNow = computed(() => now.value - clockAheadMs.value);
  const hubMinute = computed(() => Math.floor(hubNow.value / minuteMs) * minuteMs);
  const known = noKnownTiles();
  const tiles = computed(() => tileViews(board.value, hubMinute.value, known));

  const setClock = (hubTime: string): void => {
    clockAheadMs.value = clock.now() - Date.parse(hubTime);
  };

  const { add: takeIn, flush: takeInRest } = framesTogether(clock, (frames) => {
    board.value = frames.reduce(boardAfterFrame, board.value);
  });

  const load = async (mine: number): Promise<void> => {
    stopRetry();
    const stopSlow = clock.after(slowMs, () => void recall(mine));
    try {
      const response = await ask({ method: 'GET', path: boardPath }, boardResponse);
      if (mine !== run) return;
      failures = 0;
      batch(() => {
        setClock(response.hubTime);
        board.value = boardLoaded(board.value, response);
        loaded.value = true;
      });
      await follow(mine);
    } catch (error) {
      if (mine !== run) return;
      if (!(error instanceof HubProblem)) throw error;
      if (error.isSignedOut) return signOutHere();
      if (error.isRightNeeded) checkRights();
      await recall(mine);
      if (mine !== run) return;
      const lostAt = line.peek();
      line.value = lostAt.kind === 'lost' ? lostAt : { kind: 'lost', since: clock.now(), at: clock.now() };
      stopRetry = clock.after(backOffMs(failures++, random), () => void load(mine));
    } finally {
      stopSlow();
    }
  };

  /** Until the hub answers for the first time, the board is as it was. */
  const recall = async (mine: number): Promise<void> => {
    if (loaded.peek()) return;
    const kept = await parts.recall();
    if (kept === undefined || mine !== run || loaded.peek()) return;
    batch(() => {
      board.value = kept.state;
      clockAheadMs.value = kept.clockAheadMs;
      loaded.value = true;
      // That it is old is said at once: nobody here has seen it new.
      line.value = { kind: 'lost', since: kept.at, at: kept.at };
    });
  };

  const follow = async (mine: number): Promise<void> => {
    let isBack = false;
    const startStream = await parts.streamStarter();
    if (mine !== run) return;
    stream = startStream(
      {
        takeTicket: async () =>
          (await asAdult(ask({ method: 'POST', path: streamTicketPath }, streamTicketResponse))).ticket,
        openSocket,
        clock,
        random,
        takes: gaps > 1,
      },
      {
        since: () => board.peek().lastFrameId,
        onFrame: (frame) => {
          gaps = 0;
          if (frame.type === 'open' && isBack) checkRights();
          isBack = true;
          if (frame.type === 'open' || frame.type === 'keepalive') setClock(frame.hubTime);
          takeIn(frame);
        },
        onConnection: (connection) => (line.value = keepLoss(line.peek(), connection)),
        onSignedOut: signOutHere,
        onGap: () => {
          endStream();
          const next = ++run;
          stopRetry = clock.after(backOffMs(gaps++, random), () => void load(next));
        },
      },
    );
  };

  /** What it has said by then stands before anything that is loaded after it. */
  const endStream = (): void => {
    stream?.stop();
    stream = undefined;
    takeInRest();
  };

  const signOutHere = (): void => {
    leave();
    checkRights();
    line.value = { kind: 'signed-out' };
  };

  const tick = (): void => {
    stopTick();
    now.value = clock.now();
    stopTick = clock.after(tickMs, tick);
  };

  const start = (): void => {
    if (running || stopped) return;
    running = true;
    line.value = { kind: 'connecting' };
    tick();
    void load(++run);
  };

  const leave = (): void => {
    running = false;
    run++;
    endStream();
    stopRetry();
  };

  const stop = (): void => {
    stopped = true;
    leave();
    stopTick();
  };

  /** Asks in the name of the adult; when the sign-in has run out, the board says so. */
  const asAdult = async <T>(asking: Promise<T>): Promise<T> => {
    try {
      return await asking;
    } catch (error) {
      if (error instanceof HubProblem && error.isSignedOut) signOutHere();
      if (error instanceof HubProblem && error.isRightNeeded) checkRights();
      throw error;
    }
  };

  return {
    state: board,
    takeIn: (change) => (board.value = change(board.peek())),
    ask: (request, answer) => asAdult(ask(request, answer)),
    loaded,
    schoolName: computed(() => board.value.schoolName),
    tiles,
    connection: computed(() => connectionView(line.value, now.value)),
    hubNow,
    clockAheadMs,
    act: async (alertId, action) => {
      const tap = { tapId: parts.newId(), adultId, alertId, action };
      const tappedAt = clock.now() - clockAheadMs.peek();
      const deviceNumber = board.peek().alerts.get(alertId)?.deviceNumber ?? null;
      // Kept before the hub answers: a lid that closes meanwhile does not lose it. Neither waits for the other.
      const keeping = mayComeLate(action)
        ? parts.keepTap({ ...tap, deviceNumber, tappedAt }).catch(() => undefined)
        : undefined;
      let isAnswered = true;
      try {
        const { alert } = await asAdult(ask(tapRequest(tap), alertActionResponse));
        board.value = boardAfterAlert(board.peek(), alert);
        return 'done';
      } catch (error) {
        isAnswered = !(error instanceof HubProblem && error.isNoAnswer);
        // Where this browser keeps nothing, the adult is told that the hub does not answer.
        if (isAnswered || (await keeping) === undefined) throw error;
        return 'waits';
      } finally {
        void keeping?.then((note) => note?.(isAnswered));
      }
    },
    look: async (alertId) => {
      const details = await asAdult(ask({ method: 'GET', path: alertPath(alertId) }, alertDetails));
      board.value = boardAfterAlert(board.peek(), details.alert);
      return details;
    },
    start,
    stop,
    tryNow: () => {
      if (!running) return;
      if (stream === undefined) void load(++run);
      else stream.tryNow();
    },
  };
}

/** While the line stays lost, the loss keeps the time at which it was noticed. */
function keepLoss(before: Connection, next: Connection): Connection {
  return before.kind === 'lost' && next.kind === 'lost' ? { ...next, at: before.at } : next;
}
