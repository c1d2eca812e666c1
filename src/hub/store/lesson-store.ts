import { classLesson, type ClassLesson } from '../../domain/lessons/class-lesson.ts';
import { readSetting, writeSetting } from './setting-store.ts';
import type { HubStore, HubTransaction } from './hub-tables.ts';

/** Its value is the version of the newest word that this hub said of lessons. */
const versionSetting = 'lesson-version';

/** Lessons that nobody has ended, in the order in which they began; some may have run out. */
export async function lessonsNotEnded(store: HubStore): Promise<ClassLesson[]> {
  const rows = await store
    .selectFrom('lesson')
    .select('whole')
    .where('ended_at', 'is', null)
    .orderBy('started_at')
    .execute();
  return rows.map(({ whole }) => readWhole(whole));
}

/** @returns undefined for a lesson that never was. */
export async function findLesson(store: HubStore, lessonId: string): Promise<ClassLesson | undefined> {
  const row = await store
    .selectFrom('lesson')
    .select('whole')
    .where('lesson_id', '=', lessonId)
    .executeTakeFirst();
  return row && readWhole(row.whole);
}

/** Writes a lesson, new or as it now is. */
export async function keepLesson(store: HubStore, lesson: ClassLesson): Promise<void> {
  const changing = {
    ends_at: lesson.endsAt,
    ended_at: lesson.ended?.at ?? null,
    whole: JSON.stringify(lesson),
  };
  await store
    .insertInto('lesson')
    .values({
      lesson_id: lesson.lessonId,
      class_id: lesson.classId,
      class_colour: lesson.classColour,
      started_at: lesson.startedAt,
      ...changing,
    })
    .onConflict((conflict) => conflict.column('lesson_id').doUpdateSet(changing))
    .execute();
}

/** What an adult did in a lesson. `details` is JSON. */
export type LessonActionRecord = {
  lessonId: string;
  action: string;
  details: string;
  adultId: string;
  byName: string;
  at: string;
};

/** Records it for good. @returns its id. */
export async function addLessonAction(store: HubStore, record: LessonActionRecord): Promise<number> {
  const { action_id } = await store
    .insertInto('lesson_action')
    .values({
      lesson_id: record.lessonId,
      action: record.action,
      details: record.details,
      adult_id: record.adultId,
      adult_name: record.byName,
      at: record.at,
    })
    .returning('action_id')
    .executeTakeFirstOrThrow();
  return action_id;
}

/** Version of the newest word that this hub said of lessons; 1 before the first. */
export async function lessonVersion(store: HubStore): Promise<number> {
  return Number((await readSetting(store, versionSetting)) ?? 1);
}

/**
 * The version of the next word. It never falls behind the clock, so that a hub that was set up anew is not taken for an older
 * one by devices that heard its predecessor.
 */
export async function nextLessonVersion(transaction: HubTransaction, now: Date): Promise<number> {
  const version = Math.max((await lessonVersion(transaction)) + 1, now.getTime());
  await writeSetting(transaction, versionSetting, String(version));
  return version;
}

function readWhole(whole: string): ClassLesson {
  return classLesson.parse(JSON.parse(whole));
}
