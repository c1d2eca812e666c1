import { chainEvent, type ChainHead, type EventMoment } from '../../domain/events/event-chain.ts';
import { laneOfKind } from '../../domain/events/event-kinds.ts';
import type { EventDraft, SchoolEvent } from '../../domain/events/school-event.ts';
import { sha256Base64Url } from '../device/sha256.ts';
import type { Lock } from '../platform/lock.ts';
import { forgetWhatIsOver } from './forget-what-is-over.ts';
import { giveUpRoutine } from './give-up-routine.ts';
import { hashOfPage } from './hash-of-page.ts';
import { isHereAlready } from './is-here-already.ts';
import { isQuotaExceeded } from './is-quota-exceeded.ts';
import type { OutboxDatabase } from './outbox-database.ts';
import { readHead } from './read-head.ts';
import { isReceiptTrue, withReceipt } from './receipt.ts';
import type { UseDatabase } from './use-database.ts';
import { writeWhatFollows } from './write-what-follows.ts';

export type AppendOptions = {
  /** Makes a second try harmless: an id that is already here is not written again. */
  id?: string;
  /** Another session than the one that runs: its end is written into its own chain. */
  session?: string;
};

/** Writes an event to the end of its lane. */
export type AppendEvent = (
  draft: EventDraft,
  options?: AppendOptions,
) => Promise<{ id: string; isNew: boolean }>;

type Parts = {
  use: UseDatabase;
  lock: Lock;
  newId: () => string;
  /** What the device knows about this moment, for the session that runs or for the one that is named. */
  describeMoment: (session?: string) => Promise<Omit<EventMoment, 'id'>>;
};

/**
 * The only way into the outbox. The hash of an event is made outside the database's transaction, which would not
 * wait for it; so the head of the chain is compared again inside and the event is made anew if somebody was quicker. On a full disk
 * what the hub has and nobody needs any more makes room, and then the oldest routine events.
 *
 * @returns an AppendEvent that throws ZodError when a draft carries anything that the event schema does not name.
 */
export function createAppendEvent({ use, lock, newId, describeMoment }: Parts): AppendEvent {
  return async (draft, options = {}) => {
    const moment = { ...(await describeMoment(options.session)), id: options.id ?? newId() };
    const lane = laneOfKind[draft.kind];
    const giveUp = async () => {
      const { time, session } = await describeMoment();
      const over = { now: time.getTime(), session, keepMinutes: 0 };
      // A disk may be so full that it takes not even this.
      const forgotten = await forgetWhatIsOver(use, over).catch(() => 0);
      return forgotten > 0 || giveUpRoutine({ use, newId, describeMoment });
    };
    return lock(`append-${lane}`, async () => {
      for (;;) {
        const head = await use((database) => readHead(database, lane, moment.session));
        const whole = await withReceipt(use, draft, moment.session, head);
        const { event, text } = chainEvent(head, whole, moment);
        const bytes = new TextEncoder().encode(text);
        const hash = await sha256Base64Url(bytes);
        const pageHash = await hashOfPage(event);
        const outcome = await use((database) =>
          writeEvent(database, head, event, { text, bytes: bytes.byteLength, hash }, pageHash),
        ).catch(async (error: unknown) => {
          if (!isQuotaExceeded(error)) throw error;
          const hasRoom = await (lane === 'routine' ? giveUp() : lock('append-routine', giveUp));
          if (!hasRoom) throw error;
          return 'overtaken' as const;
        });
        if (outcome !== 'overtaken') return { id: event.id, isNew: outcome === 'written' };
      }
    });
  };
}

function writeEvent(
  database: OutboxDatabase,
  expected: ChainHead,
  event: SchoolEvent,
  stored: { text: string; bytes: number; hash: string },
  pageHash: string | undefined,
): Promise<'written' | 'here-already' | 'overtaken'> {
  const { lane, session, sequence, id } = event;
  const { events, heads, reports, sessions, lifting, usedCodes, closedPages } = database;
  const tables = [events, heads, reports, sessions, lifting, usedCodes, closedPages];
  return database.transaction('rw', tables, async () => {
    if (await isHereAlready(database, event)) return 'here-already';
    const head = await readHead(database, lane, session);
    if (head.sequence !== expected.sequence || head.hash !== expected.hash) return 'overtaken';
    if (!(await isReceiptTrue(database, event))) return 'overtaken';
    await events.add({ lane, session, sequence, id, ...stored });
    await heads.put({ lane, session, sequence, hash: stored.hash });
    await writeWhatFollows(database, event, pageHash);
    return 'written';
  });
}
