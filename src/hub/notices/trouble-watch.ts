import type { NoticeContent } from '../../domain/notices/notice-content.ts';
import type { HubClock } from '../hub-clock.ts';
import type { HubLog, HubLogEvent } from '../hub-log.ts';
import type { GroupCommit } from '../store/group-commit.ts';
import type { HubStore } from '../store/hub-tables.ts';
import { adultsToTell } from './adults-to-tell.ts';
import { noticeIdOf, type NoticeDraft, type NoticeOutbox } from './notice-outbox.ts';
import type { NoticeRoad } from './notice-road.ts';

/** What of the hub's own log is trouble that somebody has to hear of, by the code that says what it is. Trouble with notices is not: it would tell of itself. */
const troubles: Partial<Record<HubLogEvent, string>> = {
  'storage-failed': 'storage-failed',
  'hub-failed': 'hub-failed',
  'upkeep-failed': 'hub-failed',
};

export type TroubleWatch = {
  /** The log, which listens for trouble as it is written. */
  log: HubLog;
  /** To be called by the clock: tells whom the school has chosen, once an hour for each kind of trouble. */
  tell: (parts: TellParts) => Promise<void>;
};

export type TellParts = {
  reading: HubStore;
  store: GroupCommit;
  notices: NoticeOutbox;
  /** Goes straight by it where the store takes nothing. */
  mail: NoticeRoad | undefined;
};

/** Listens to what the hub writes into its log, and tells adults of its own troubles, such as a disk that is full. */
export function troubleWatch(log: HubLog, clock: HubClock): TroubleWatch {
  const heard = new Map<string, Date>();
  const told = new Set<string>();
  let isTelling = false;

  const tellOne = async (
    { reading, store, notices, mail }: TellParts,
    content: Extract<NoticeContent, { kind: 'hub-trouble' }>,
  ): Promise<void> => {
    const about = `${content.code} ${content.at.slice(0, 13)}`;
    if (told.has(about)) return;
    const now = clock();
    const { roles, adultIds } = await adultsToTell(reading, 'hub-trouble', now);
    const drafts = adultIds.map((adultId): NoticeDraft => ({ road: 'mail', adultId, about, content, roles }));
    const isKept = await store
      .commit(async (transaction) => {
        for (const draft of drafts) await notices.keep(transaction, draft, now);
        return { answer: true, frames: [] };
      })
      .catch(() => false);
    told.add(about);
    if (isKept || mail === undefined) return;
    // The store takes nothing, so nothing can be kept: said once, by whatever road is there.
    const madeAt = now.toISOString();
    for (const { adultId, road } of drafts) {
      const notice = { road, adultId, about, content, madeAt, attempts: 0 };
      await mail.send({ ...notice, noticeId: noticeIdOf(notice) });
    }
  };

  return {
    log(level, event, fields) {
      log(level, event, fields);
      const code = troubles[event];
      if (code !== undefined && !heard.has(code)) heard.set(code, clock());
    },
    async tell(parts) {
      if (isTelling || heard.size === 0 || !parts.notices.has('mail')) return;
      isTelling = true;
      try {
        for (const [code, at] of heard) {
          heard.delete(code);
          await tellOne(parts, { kind: 'hub-trouble', code, at: at.toISOString() });
        }
      } finally {
        isTelling = false;
      }
    },
  };
}
