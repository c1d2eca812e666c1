import type { LogRow } from '../../contracts/stream/log-row.ts';
import type { AlertState } from '../../domain/incidents/alert-state.ts';
import type { AlertWatch } from '../../contracts/stream/alert-watch.ts';
import type { AlertSummary, BoardTile } from '../../contracts/stream/board.ts';
import type { DeviceLessonWord } from '../../contracts/stream/device-lesson.ts';
import type { ClassLesson } from '../../domain/lessons/class-lesson.ts';
import type { SchoolClass } from '../../domain/lessons/school-class.ts';
import { compiledOnce } from './compiled-once.ts';
import type { HubStore, HubTransaction } from './hub-tables.ts';

/** What a stored frame says. The age of a report's news is reckoned when it is sent. */
export type StoredNews =
  | { type: 'tile'; tile: BoardTile }
  | { type: 'alert'; alert: AlertSummary }
  | { type: 'report'; eventId: string; state: AlertState; stateAt: string }
  | NumberNews
  | { type: 'number-by-adult'; deviceNumber: number | null }
  | { type: 'class-lesson'; lesson: ClassLesson }
  | { type: 'school-class'; schoolClass: SchoolClass }
  | { type: 'alert-watch'; watch: AlertWatch }
  | { type: 'unheld-rungs'; rungs: string[] }
  | { type: 'log-entry'; entry: LogRow };

/** What is not stored, since it is told anew whenever a stream opens. */
export type PassingNews =
  | LessonNews
  | ReopenedPagesNews
  | { type: 'used-codes'; codes: { sheet: string; place: number }[] }
  | { type: 'drill'; drillId: string; endsAt: string }
  | { type: 'drill-told'; drillId: string; answered: number };

/** Pages that were reported on one device and are open again. How much longer is reckoned when it is sent. */
export type ReopenedPagesNews = {
  type: 'reopened-pages';
  version: number;
  pages: { hash: string; reportIds: string[]; until: string }[];
};

/** How long it holds is reckoned when it is sent. */
export type LessonNews =
  | { type: 'lesson'; version: number; lesson: null }
  | { type: 'lesson'; version: number; lesson: DeviceLessonWord; endsAt: string };

export type FrameNews = StoredNews | PassingNews;

/** Whether another device that is present says this number too. */
export type NumberNews = { type: 'number'; deviceNumber: number; claimedTwice: boolean };

/** `companions`, or the id of one device. */
export type FrameAudience = string;
export const companions: FrameAudience = 'companions';

/** A frame to publish. `frameId` is 0 where it is not stored. */
export type StoredFrame = { frameId: number; audience: FrameAudience; news: FrameNews };

const forgetOlder = compiledOnce((store, [audience, subject]: readonly [string, string]) =>
  store.deleteFrom('frame').where('audience', '=', audience).where('subject', '=', subject),
);

const addFrame = compiledOnce(
  (
    store,
    [audience, subject, type, payload, at]: readonly [string, string, StoredNews['type'], string, string],
  ) => store.insertInto('frame').values({ audience, subject, type, payload, at }).returning('frame_id'),
);

/**
 * Stores a frame under a new, higher id. It takes the place of an older one about the same subject, so that a
 * replay is never longer than what there is to say.
 */
export async function keepFrame(
  transaction: HubTransaction,
  audience: FrameAudience,
  news: StoredNews,
  at: string,
): Promise<StoredFrame> {
  const subject = subjectOf(news);
  await forgetOlder(transaction, [audience, subject]);
  const [row] = await addFrame(transaction, [audience, subject, news.type, JSON.stringify(news), at]);
  if (row === undefined) throw new Error('the store gave the frame no id');
  return { frameId: row.frame_id, audience, news };
}

/** What was last told about the same subject; undefined where nothing was, or it is forgotten. */
export async function newsAbout(
  store: HubStore,
  audience: FrameAudience,
  news: StoredNews,
): Promise<StoredNews | undefined> {
  const row = await store
    .selectFrom('frame')
    .select('payload')
    .where('audience', '=', audience)
    .where('subject', '=', subjectOf(news))
    .executeTakeFirst();
  return row && (JSON.parse(row.payload) as StoredNews);
}

/** A frame for whoever listens at this moment. */
export function passingFrame(audience: FrameAudience, news: PassingNews): StoredFrame {
  return { frameId: 0, audience, news };
}

/** The next frames for an audience after an id, oldest first, at most `limit`. */
export async function framesAfter(
  store: HubStore,
  audience: FrameAudience,
  since: number,
  limit: number,
): Promise<StoredFrame[]> {
  const rows = await store
    .selectFrom('frame')
    .select(['frame_id', 'payload'])
    .where('audience', '=', audience)
    .where('frame_id', '>', since)
    .orderBy('frame_id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    frameId: row.frame_id,
    audience,
    // The hub wrote it itself, in the same release or an older one; readers of the stream judge it again.
    news: JSON.parse(row.payload) as StoredNews,
  }));
}

/** Devices that were last told of another one with their number, and which number that was. */
export async function numbersToldTwice(store: HubStore): Promise<Map<FrameAudience, number>> {
  const rows = await store
    .selectFrom('frame')
    .select(['audience', 'payload'])
    .where('type', '=', 'number')
    .execute();
  return new Map(
    rows
      .map(({ audience, payload }) => [audience, JSON.parse(payload) as NumberNews] as const)
      .filter(([, news]) => news.claimedTwice)
      .map(([audience, news]) => [audience, news.deviceNumber]),
  );
}

/** The id of the newest frame for an audience; 0 before the first. */
export async function lastFrameId(store: HubStore, audience: FrameAudience): Promise<number> {
  const row = await store
    .selectFrom('frame')
    .select((expression) => expression.fn.max('frame_id').as('last'))
    .where('audience', '=', audience)
    .executeTakeFirst();
  return row?.last ?? 0;
}

/** Forgets old news of the board. What a Chromebook waits for stays: it may be in a cupboard for weeks. */
export async function forgetFramesBefore(store: HubStore, at: string): Promise<void> {
  await store
    .deleteFrom('frame')
    .where('at', '<', at)
    .where('type', 'not in', ['report', 'number-by-adult'])
    .execute();
}

/** The highest id that any frame of this store ever had. */
export async function highestFrameId(store: HubStore): Promise<number> {
  const row = await store
    .selectFrom('frame')
    .select((expression) => expression.fn.max('frame_id').as('last'))
    .executeTakeFirst();
  return row?.last ?? 0;
}

function subjectOf(news: StoredNews): string {
  return `${news.type} ${idOf(news)}`.trim();
}

function idOf(news: StoredNews): string {
  if (news.type === 'tile') return news.tile.deviceId;
  if (news.type === 'alert') return news.alert.alertId;
  if (news.type === 'alert-watch') return news.watch.alertId;
  if (news.type === 'report') return news.eventId;
  if (news.type === 'log-entry') return String(news.entry.entryId);
  if (news.type === 'number' || news.type === 'number-by-adult' || news.type === 'unheld-rungs') return '';
  return news.type === 'class-lesson' ? news.lesson.lessonId : news.schoolClass.classId;
}
