import { Dexie } from 'dexie';
import type { OutboxDatabase } from './outbox-database.ts';
import type { ReportRecord } from './report-record.ts';
import type { UseDatabase } from './use-database.ts';
import { millisecondsOfUuidV7 } from '../../domain/events/uuid-v7-time.ts';

const minuteMs = 60_000;
/** Where policy says nothing: one day. */
const defaultMinutes = 24 * 60;
/** Whatever policy says: a page may tell of its press once more, and that stays one press. */
const leastMs = 10 * minuteMs;

type Moment = {
  /** Wall clock, in milliseconds. */
  now: number;
  /** Of the session that runs. */
  session: string;
  /** As policy says. */
  keepMinutes: number | undefined;
};

/**
 * Forgets reports that an adult has lifted and the hub has, and sessions that have ended and of which nothing waits, once they are as
 * old as policy says. At every start and heartbeat, and whatever policy says on a full disk.
 *
 * @returns how many reports and sessions went.
 */
export async function forgetWhatIsOver(use: UseDatabase, moment: Moment): Promise<number> {
  const { now, session, keepMinutes = defaultMinutes } = moment;
  const keepMs = Math.max(leastMs, keepMinutes * minuteMs);
  // A clock that was set back since makes no report stay until it has gone round again.
  const isOld = (at: number) => Math.abs(now - at) > keepMs;
  let gone = await use((database) =>
    database.reports.filter((report) => isOver(report) && isOld(report.pressedAt)).delete(),
  );
  const ended = await use((database) => database.sessions.filter((one) => one.ended).toArray());
  for (const one of ended) {
    if (one.session !== session && isOld(millisecondsOfUuidV7(one.session))) {
      gone += await use((database) => forgetSession(database, one.session));
    }
  }
  return gone;
}

function isOver({ lifted, arrived }: ReportRecord): boolean {
  return lifted && arrived;
}

/** Its last places go with it, unless something of it still waits for the hub or for an adult. */
function forgetSession(database: OutboxDatabase, session: string): Promise<0 | 1> {
  const { events, heads, reports, sessions } = database;
  return database.transaction('rw', events, heads, reports, sessions, async () => {
    for (const lane of ['report', 'routine'] as const) {
      const waiting = await events
        .where('[lane+session+sequence]')
        .between([lane, session, Dexie.minKey], [lane, session, Dexie.maxKey])
        .count();
      if (waiting > 0) return 0;
    }
    if ((await reports.filter((report) => report.session === session).count()) > 0) return 0;
    await heads.bulkDelete([
      ['report', session],
      ['routine', session],
    ]);
    await sessions.delete(session);
    return 1;
  });
}
