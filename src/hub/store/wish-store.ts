import type { ClassColour } from '../../domain/policy/class-colour.ts';
import type { HubStore } from './hub-tables.ts';

export type WishAnswer = 'opened' | 'refused';

/** One child's wish for a page that was refused. */
export type Wish = {
  wishId: string;
  /** The lesson that the Chromebook was in; null outside of lessons. */
  lessonId: string | null;
  deviceId: string;
  deviceNumber: number | null;
  site: string;
  address: string;
  reason: string;
  at: string;
  answer: WishAnswer | null;
};

export async function keepWish(store: HubStore, wish: Wish): Promise<void> {
  await store
    .insertInto('site_wish')
    .values({
      wish_id: wish.wishId,
      lesson_id: wish.lessonId,
      device_id: wish.deviceId,
      device_number: wish.deviceNumber,
      site: wish.site,
      address: wish.address,
      reason: wish.reason,
      at: wish.at,
      answer: wish.answer,
    })
    .execute();
}

/** The wishes of a lesson, the newest first. */
export async function wishesOf(store: HubStore, lessonId: string): Promise<Wish[]> {
  return store
    .selectFrom('site_wish')
    .select([
      'wish_id as wishId',
      'lesson_id as lessonId',
      'device_id as deviceId',
      'device_number as deviceNumber',
      'site',
      'address',
      'reason',
      'at',
      'answer',
    ])
    .where('lesson_id', '=', lessonId)
    .orderBy('wish_id', 'desc')
    .execute();
}

/** How a site was answered in a lesson; undefined while it was not. */
export async function answerOf(
  store: HubStore,
  lessonId: string,
  site: string,
): Promise<WishAnswer | undefined> {
  const row = await store
    .selectFrom('site_wish')
    .select('answer')
    .where('lesson_id', '=', lessonId)
    .where('site', '=', site)
    .where('answer', 'is not', null)
    .executeTakeFirst();
  return row?.answer ?? undefined;
}

/** Answers every wish of a lesson for one site. */
export async function answerWishes(
  store: HubStore,
  lessonId: string,
  site: string,
  answer: WishAnswer,
): Promise<void> {
  await store
    .updateTable('site_wish')
    .set({ answer })
    .where('lesson_id', '=', lessonId)
    .where('site', '=', site)
    .execute();
}

/** How many sites nobody has answered yet, and how many Chromebooks asked for them. */
export async function openWishes(
  store: HubStore,
  lessonId: string,
): Promise<{ sites: number; chromebooks: number }> {
  const { sites, chromebooks } = await store
    .selectFrom('site_wish')
    .select((expression) => [
      expression.fn.count('site').distinct().as('sites'),
      expression.fn.count('device_id').distinct().as('chromebooks'),
    ])
    .where('lesson_id', '=', lessonId)
    .where('answer', 'is', null)
    .executeTakeFirstOrThrow();
  return { sites: Number(sites), chromebooks: Number(chromebooks) };
}

/** A wish that nobody has answered and that is in no lesson, or in one that is over. */
export type WaitingWish = {
  wishId: string;
  deviceNumber: number | null;
  /** What the Chromebook says now; its event tells what it said then. */
  deviceColour: ClassColour | null;
  eventText: string;
  /** The class of the lesson that is over; null where it was in none. */
  classId: string | null;
};

/** Wishes since a time that wait for a lesson, the oldest first. */
export async function wishesInNoLesson(store: HubStore, since: string): Promise<WaitingWish[]> {
  return store
    .selectFrom('site_wish')
    .innerJoin('event', 'event.event_id', 'site_wish.wish_id')
    .innerJoin('device', 'device.device_id', 'site_wish.device_id')
    .leftJoin('lesson', 'lesson.lesson_id', 'site_wish.lesson_id')
    .select([
      'site_wish.wish_id as wishId',
      'site_wish.device_number as deviceNumber',
      'device.class_colour as deviceColour',
      'event.text as eventText',
      'lesson.class_id as classId',
    ])
    .where('site_wish.answer', 'is', null)
    .where('site_wish.at', '>=', since)
    .where((row) => row.or([row('site_wish.lesson_id', 'is', null), row('lesson.ended_at', 'is not', null)]))
    .orderBy('site_wish.wish_id')
    .execute();
}

/** Takes wishes into a lesson. */
export async function moveWishes(
  store: HubStore,
  wishIds: readonly string[],
  lessonId: string,
): Promise<void> {
  if (wishIds.length === 0) return;
  await store.updateTable('site_wish').set({ lesson_id: lessonId }).where('wish_id', 'in', wishIds).execute();
}
