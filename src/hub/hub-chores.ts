import { climbAlerts } from './climbing/climb-alerts.ts';
import { tellUnheldRungs } from './climbing/tell-unheld-rungs.ts';
import { whoIsOnDuty } from './climbing/who-is-on-duty.ts';
import { noticeQuiet } from './devices/notice-quiet.ts';
import { settleNumberClaims } from './devices/number-claims.ts';
import { tellNumberSharers } from './devices/tell-number-sharers.ts';
import type { HubClock } from './hub-clock.ts';
import type { HubLog } from './hub-log.ts';
import { endLapsedLessons, hasLapsedLessons } from './lessons/end-lapsed-lessons.ts';
import { nameQuietSessions } from './incidents/session-without-receipt.ts';
import type { NoticeOutbox } from './notices/notice-outbox.ts';
import type { LiveStreams } from './live/live-streams.ts';
import { forgetBlocksBefore } from './store/block-store.ts';
import { dueDigest, makeDueDigest } from './reports/make-digest.ts';
import { forgetFramesBefore } from './store/frame-store.ts';
import type { GroupCommit } from './store/group-commit.ts';
import type { HubStore } from './store/hub-tables.ts';
import { forgetNoticesBefore } from './store/notice-store.ts';
import { forgetNoncesBefore } from './store/nonce-store.ts';
import type { Chore } from './upkeep.ts';

const hourMs = 60 * 60 * 1_000;
/** Frames are for catching up after a break in the line; the record of an alert is not in them. */
const framesStayMs = 7 * 24 * hourMs;
const noncesStayMs = 30 * 24 * hourMs;
const noticesStayMs = 90 * 24 * hourMs;

export type ChoreParts = {
  reading: HubStore;
  store: GroupCommit;
  streams: LiveStreams;
  notices: NoticeOutbox;
  tellOfTrouble: () => Promise<void>;
  clock: HubClock;
  log: HubLog;
  keepaliveEveryMs: number;
  renewCertificate: () => Promise<void>;
};

/** What the hub does by the clock. */
export function hubChores(parts: ChoreParts): Chore[] {
  const { reading, store, streams, clock, log } = parts;
  const onDuty = whoIsOnDuty(() => streams.presentAdults(), clock());
  const before = (ms: number) => new Date(clock().getTime() - ms).toISOString();
  return [
    { everyMs: parts.keepaliveEveryMs, run: () => streams.keepAlive() },
    { everyMs: 1_000, run: () => streams.closeOverdue() },
    { everyMs: 1_000, run: () => parts.notices.sendDue() },
    { everyMs: 5_000, run: parts.tellOfTrouble },
    {
      everyMs: 1_000,
      run: async () => {
        if (!(await hasLapsedLessons(reading, clock()))) return;
        await store.commit((transaction) => endLapsedLessons(transaction, clock()));
      },
    },
    {
      everyMs: 1_000,
      run: () => climbAlerts({ reading, store, notices: parts.notices, now: clock(), onDuty, log }),
    },
    { everyMs: 5_000, run: () => tellUnheldRungs(reading, store, clock()) },
    {
      everyMs: 30_000,
      run: () =>
        store.commit(async (transaction) => ({
          answer: undefined,
          frames: [
            ...(await settleNumberClaims(transaction, clock(), streams)),
            ...(await tellNumberSharers(transaction, clock(), streams)),
          ],
        })),
    },
    {
      everyMs: 30_000,
      run: () => store.commit((transaction) => noticeQuiet(transaction, clock(), streams)),
    },
    {
      everyMs: hourMs,
      run: () =>
        store.commit(async (transaction) => ({
          answer: undefined,
          frames: await nameQuietSessions(transaction, clock(), streams),
        })),
    },
    {
      everyMs: hourMs,
      run: async () => {
        await forgetFramesBefore(reading, before(framesStayMs));
        await forgetNoncesBefore(reading, before(noncesStayMs));
        await forgetNoticesBefore(reading, before(noticesStayMs));
        await forgetBlocksBefore(reading, before(framesStayMs));
      },
    },
    {
      everyMs: 5_000,
      run: async () => {
        if ((await dueDigest(reading, clock())) === undefined) return;
        await store.commit(async (transaction) => ({
          answer: await makeDueDigest(transaction, parts.notices, clock(), streams),
          frames: [],
        }));
      },
    },
    { everyMs: 12 * hourMs, run: parts.renewCertificate },
  ];
}
