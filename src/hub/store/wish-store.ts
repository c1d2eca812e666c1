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
