import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { isUrgent, noticeContent, type NoticeContent } from '../../domain/notices/notice-content.ts';
import type { Role } from '../../domain/people/role.ts';
import type { HubClock } from '../hub-clock.ts';
import type { HubFaults } from '../hub-faults.ts';
import { errorFields, type HubLog } from '../hub-log.ts';
import type { GroupCommit } from '../store/group-commit.ts';
import type { HubStore, HubTransaction } from '../store/hub-tables.ts';
import {
  changeNotice,
  dueNotices,
  keepNotice,
  type NoticeChange,
  type WaitingNotice,
} from '../store/notice-store.ts';
import { noLongerWanted } from './no-longer-wanted.ts';
import type { NoticeRoadName, NoticeRoads, Sent } from './notice-road.ts';
import { longestWaitMs, waitAfter } from './notice-waits.ts';

/** Something to be told to one adult. */
export type NoticeDraft = {
  road: NoticeRoadName;
  adultId: string;
  /** The id of an alert, the day of a digest. Of one road, adult, kind, `about` and `turn` there is one notice, however often it is kept. */
  about: string;
  /** Which of several calls about the same this is, where a later one must not be swallowed by an earlier. */
  turn?: string;
  content: NoticeContent;
  /** For which roles the adult is told: not sent to somebody who holds none of them any more. Absent: any role will do. */
  roles?: readonly Role[];
  /** Not sent before; at once unless said. */
  notBefore?: Date;
  /** Not sent after; a kind has its own time unless said. */
  until?: Date;
};

/**
 * What adults are to be told past the companion. It is kept in the transaction that decides to tell it, and leaves after the commit:
 * a hub that dies in between sends it when it is back. So each is sent at least once, and carries an id by which a repeat is recognised.
 */
export type NoticeOutbox = {
  /** Whether a road is there. What is kept for one that is not is not kept at all. */
  has: (road: NoticeRoadName) => boolean;
  /** @returns false where nothing new is kept: it was kept before, or its road is not there. */
  keep: (transaction: HubTransaction, draft: NoticeDraft, now: Date) => Promise<boolean>;
  /** To be called after every commit: sends what that kept. Costs nothing when it kept nothing. */
  wake: () => void;
  /** To be called by the clock: sends what has become due. @returns when it was taken up, not when it was sent. */
  sendDue: () => Promise<void>;
  /** Takes up nothing more, and waits for what is on its way, at most `withinMs`. */
  stop: (withinMs: number) => Promise<void>;
};

export type NoticeOutboxParts = {
  reading: HubStore;
  store: GroupCommit;
  roads: NoticeRoads;
  clock: HubClock;
  /** From 0 up to 1. */
  random: () => number;
  faults: HubFaults;
  log: HubLog;
};

/** Most notices on their way at once by one road; one place is for urgent ones alone. */
const placesOfRoad = 4;
const page = 64;

const hourMs = 60 * 60 * 1_000;
/** How long each kind is worth sending, in milliseconds. */
const worthMs: Record<NoticeContent['kind'], number> = {
  press: 3 * 24 * hourMs,
  'press-unseen': 24 * hourMs,
  digest: 7 * 24 * hourMs,
  'hub-trouble': 24 * hourMs,
};

export function noticeOutbox(parts: NoticeOutboxParts): NoticeOutbox {
  const { reading, store, roads, clock, random, faults, log } = parts;
  const names = Object.keys(roads) as NoticeRoadName[];
  const onItsWay = new Map<string, { notice: WaitingNotice; done: Promise<void> }>();
  /** What came of notices and could not be written down: to be written before anything of theirs is sent again. */
  const unwritten = new Map<string, NoticeChange>();
  /** Met a fault of the hub itself: left alone until the next look at the clock. */
  const resting = new Set<string>();
  let hasKept = false;
  let isStopped = false;
  let looking: Promise<void> | undefined;
  let looksAgain = false;

  const hasPlace = ({ road, urgent }: WaitingNotice): boolean => {
    const taken = [...onItsWay.values()].filter((other) => other.notice.road === road).length;
    return taken < (urgent ? placesOfRoad : placesOfRoad - 1);
  };

  const write = async (noticeId: string, change: NoticeChange): Promise<void> => {
    unwritten.set(noticeId, change);
    await store.commit(async (transaction) => ({
      answer: await changeNotice(transaction, noticeId, change),
      frames: [],
    }));
    unwritten.delete(noticeId);
  };

  async function sendOne(notice: WaitingNotice): Promise<void> {
    const { noticeId, road, adultId, content } = notice;
    const told = { noticeKind: content.kind, road, adultId };
    const reason = await noLongerWanted(reading, notice, clock());
    if (reason !== undefined) {
      const change = { at: clock().toISOString(), attempts: notice.attempts, fault: reason };
      await write(noticeId, { to: 'given-up', ...change });
      log('info', 'notice-withdrawn', { ...told, code: reason });
      return;
    }
    await faults('notice-judged');
    const sent = await send(notice);
    await faults('notice-sent');
    const attempts = notice.attempts + 1;
    const now = clock();
    if (sent.sent) {
      await write(noticeId, { to: 'sent', at: now.toISOString(), attempts });
      log('info', 'notice-sent', told);
    } else if (sent.again) {
      const dueAt = new Date(now.getTime() + waitAfter(attempts, random)).toISOString();
      await write(noticeId, { to: 'put-off', dueAt, attempts, fault: sent.code });
      log('warn', 'notice-put-off', { ...told, code: sent.code });
    } else {
      await write(noticeId, { to: 'given-up', at: now.toISOString(), attempts, fault: sent.code });
      log('error', 'notice-given-up', { ...told, code: sent.code });
    }
  }

  async function send(notice: WaitingNotice): Promise<Sent> {
    try {
      return (await roads[notice.road]?.send(notice)) ?? { sent: false, again: true, code: 'road-missing' };
    } catch (error) {
      log('error', 'road-failed', { road: notice.road, ...errorFields(error) });
      return { sent: false, again: true, code: 'road-failed' };
    }
  }

  function takeUp(notice: WaitingNotice): void {
    const { noticeId } = notice;
    const done = sendOne(notice)
      .catch((error: unknown) => {
        resting.add(noticeId);
        log('error', 'upkeep-failed', errorFields(error));
      })
      .finally(() => {
        onItsWay.delete(noticeId);
        look();
      });
    onItsWay.set(noticeId, { notice, done });
  }

  async function lookOnce(): Promise<void> {
    if (isStopped) return;
    for (const [noticeId, change] of unwritten)
      if (!onItsWay.has(noticeId)) await writeAgain(noticeId, change);
    const except = [...onItsWay.keys(), ...resting, ...unwritten.keys()];
    // Each road by itself: what piles up on one holds up no other.
    for (const road of names) {
      const due = await dueNotices(reading, { road, now: clock(), longestWaitMs, except, limit: page });
      for (const notice of due) if (!isStopped && hasPlace(notice)) takeUp(notice);
    }
  }

  /** One that cannot be written down still holds up no other. */
  async function writeAgain(noticeId: string, change: NoticeChange): Promise<void> {
    try {
      await write(noticeId, change);
    } catch (error) {
      log('error', 'upkeep-failed', errorFields(error));
    }
  }

  /** One look at a time; a look that is asked for meanwhile follows it. */
  function look(): void {
    if (isStopped || names.length === 0) return;
    looksAgain = true;
    looking ??= lookWhileAsked();
  }

  async function lookWhileAsked(): Promise<void> {
    try {
      while (looksAgain) {
        looksAgain = false;
        await lookOnce();
      }
    } catch (error) {
      log('error', 'upkeep-failed', errorFields(error));
    } finally {
      looking = undefined;
    }
  }

  return {
    has: (road) => roads[road] !== undefined,
    async keep(transaction, draft, now) {
      if (roads[draft.road] === undefined) return false;
      const content = noticeContent.parse(draft.content);
      const until = draft.until ?? new Date(now.getTime() + worthMs[content.kind]);
      hasKept = true;
      return keepNotice(transaction, {
        noticeId: noticeIdOf(draft),
        road: draft.road,
        adultId: draft.adultId,
        about: draft.about,
        content,
        roles: draft.roles,
        urgent: isUrgent(content.kind),
        madeAt: now.toISOString(),
        dueAt: (draft.notBefore ?? now).toISOString(),
        until: until.toISOString(),
        attempts: 0,
      });
    },
    wake() {
      if (!hasKept) return;
      hasKept = false;
      look();
    },
    async sendDue() {
      resting.clear();
      look();
      await looking;
    },
    async stop(withinMs) {
      isStopped = true;
      await looking;
      const timeIsUp = new AbortController();
      await Promise.race([
        Promise.all([...onItsWay.values()].map(({ done }) => done)),
        wait(withinMs, undefined, { signal: timeIsUp.signal }).catch(() => undefined),
      ]);
      timeIsUp.abort();
    },
  };
}

/** The same for the same words to the same adult, also where they are kept anew. */
export function noticeIdOf({
  road,
  adultId,
  about,
  content,
  turn,
}: Pick<NoticeDraft, 'road' | 'adultId' | 'about' | 'content' | 'turn'>): string {
  // Without a turn the ids stay those of earlier releases.
  const whole = JSON.stringify([road, adultId, content.kind, about, ...(turn === undefined ? [] : [turn])]);
  return createHash('sha256').update(whole).digest('base64url').slice(0, 32);
}
