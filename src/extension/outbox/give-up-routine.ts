import { Dexie } from 'dexie';
import { chainEvent, type EventMoment } from '../../domain/events/event-chain.ts';
import type { SchoolEvent } from '../../domain/events/school-event.ts';
import { sha256Base64Url } from '../device/sha256.ts';
import type { OutboxDatabase, StoredEvent } from './outbox-database.ts';
import { readHead } from './read-head.ts';
import type { UseDatabase } from './use-database.ts';

/** Most routine events given up in one go. */
const mostAtOnce = 200;
/** Rows looked through for some that can be given up. */
const mostLookedAt = 2_000;

type Parts = {
  use: UseDatabase;
  newId: () => string;
  describeMoment: (session: string) => Promise<Omit<EventMoment, 'id'>>;
};

/**
 * Makes room on a full disk: the oldest routine events go, and in the same transaction an event at the end of their chain names what is
 * missing. Reports are never given up. Called under the lock of the routine lane.
 *
 * @returns false when there is nothing left that could go.
 */
export async function giveUpRoutine({ use, newId, describeMoment }: Parts): Promise<boolean> {
  const going = oldestRun(await use(readRoutine));
  const [first] = going;
  const last = going.at(-1);
  if (first === undefined || last === undefined) return false;
  const { session } = first;
  const moment = { ...(await describeMoment(session)), id: newId() };
  const head = await use((database) => readHead(database, 'routine', session));
  const details = rangeOf(going);
  const { event, text } = chainEvent(head, { kind: 'events-dropped', details }, moment);
  const bytes = new TextEncoder().encode(text);
  const hash = await sha256Base64Url(bytes);
  return use((database) =>
    database.transaction('rw', database.events, database.heads, async () => {
      const now = await readHead(database, 'routine', session);
      if (now.sequence !== head.sequence || now.hash !== head.hash) return true;
      await database.events
        .where('[lane+session+sequence]')
        .between(['routine', session, first.sequence], ['routine', session, last.sequence], true, true)
        .delete();
      const { sequence, id } = event;
      await database.events.add({
        lane: 'routine',
        session,
        sequence,
        id,
        text,
        bytes: bytes.byteLength,
        hash,
      });
      await database.heads.put({ lane: 'routine', session, sequence, hash });
      return true;
    }),
  );
}

function readRoutine(database: OutboxDatabase): Promise<StoredEvent[]> {
  return database.events
    .where('[lane+session+sequence]')
    .between(['routine', Dexie.minKey, Dexie.minKey], ['routine', Dexie.maxKey, Dexie.maxKey])
    .limit(mostLookedAt)
    .toArray();
}

/** The first events of one session without a gap between them, if one that names them takes less room. */
function oldestRun(events: readonly StoredEvent[]): StoredEvent[] {
  let run: StoredEvent[] = [];
  for (const event of events) {
    const last = run.at(-1);
    const goesOn =
      last === undefined || (last.session === event.session && last.sequence + 1 === event.sequence);
    if (goesOn) run.push(event);
    else if (run.length > 1) return run;
    else run = [event];
    if (run.length === mostAtOnce) return run;
  }
  return run.length > 1 ? run : [];
}

/** What goes, and what had gone before and was named by what goes now. */
function rangeOf(going: readonly StoredEvent[]) {
  const from = Math.min(...going.flatMap(({ sequence, text }) => [sequence, ...namedFrom(text)]));
  const to = Math.max(...going.map(({ sequence }) => sequence));
  return { from, to, count: to - from + 1 };
}

function namedFrom(text: string): number[] {
  const event = JSON.parse(text) as SchoolEvent;
  return event.kind === 'events-dropped' ? [event.details.from] : [];
}
