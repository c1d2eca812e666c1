import type { LookKind, RegisterLook } from '../../contracts/http/register.ts';
import type { ByAdult } from '../../domain/lessons/class-lesson.ts';
import type { HubStore } from './hub-tables.ts';

/** A look at names of a class. It carries none itself. */
export type LookToKeep = {
  classId: string;
  kind: LookKind;
  number?: number;
  aboutAt?: string;
  browserId?: string;
};

/** Looks that are answered at once, the newest. */
const looksAtOnce = 200;

export async function keepLooks(
  store: HubStore,
  looks: readonly LookToKeep[],
  by: ByAdult,
  at: string,
): Promise<void> {
  if (looks.length === 0) return;
  await store
    .insertInto('register_look')
    .values(
      looks.map(({ classId, kind, number, aboutAt, browserId }) => ({
        adult_id: by.adultId,
        adult_name: by.name,
        class_id: classId,
        kind,
        number: number ?? null,
        about_at: aboutAt ?? null,
        at,
        browser_id: browserId ?? null,
      })),
    )
    .execute();
}

/** Who looked at names, the newest first. */
export async function listLooks(
  store: HubStore,
  { classId, before }: { classId?: string | undefined; before?: number | undefined },
): Promise<RegisterLook[]> {
  return store
    .selectFrom('register_look as look')
    .innerJoin('school_class as class', 'class.class_id', 'look.class_id')
    .leftJoin('school_browser_change as browser', (join) =>
      join.onRef('browser.browser_id', '=', 'look.browser_id').on('browser.deed', '=', 'marked'),
    )
    .select([
      'look.look_id as lookId',
      'look.adult_name as byName',
      'class.name as className',
      'look.kind',
      'look.number',
      'look.about_at as aboutAt',
      'look.at',
      'browser.label as browserLabel',
    ])
    .$if(classId !== undefined, (query) => query.where('look.class_id', '=', classId ?? ''))
    .$if(before !== undefined, (query) => query.where('look.look_id', '<', before ?? 0))
    .orderBy('look.look_id', 'desc')
    .limit(looksAtOnce)
    .execute();
}

/** When names were last fetched to be kept in browsers of the school, by browser. */
export async function lastKeptOffline(store: HubStore): Promise<Map<string, string>> {
  const rows = await store
    .selectFrom('register_look')
    .select((expression) => ['browser_id', expression.fn.max('at').as('at')])
    .where('browser_id', 'is not', null)
    .groupBy('browser_id')
    .execute();
  return new Map(rows.flatMap(({ browser_id, at }) => (browser_id === null ? [] : [[browser_id, at]])));
}

/** Classes of which a record says that this adult had the names kept in this browser, since a time. */
export async function keptOfflineSince(
  store: HubStore,
  { adultId, browserId, since }: { adultId: string; browserId: string; since: string },
): Promise<Set<string>> {
  const rows = await store
    .selectFrom('register_look')
    .select('class_id')
    .where('browser_id', '=', browserId)
    .where('at', '>', since)
    .where('adult_id', '=', adultId)
    .execute();
  return new Set(rows.map(({ class_id }) => class_id));
}
