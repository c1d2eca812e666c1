import type { LookKind, RegisterLook } from '../../contracts/http/register.ts';
import type { ByAdult } from '../../domain/lessons/class-lesson.ts';
import type { HubStore } from './hub-tables.ts';

/** A look at names of a class. It carries none itself. */
export type LookToKeep = { classId: string; kind: LookKind; number?: number; aboutAt?: string };

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
      looks.map(({ classId, kind, number, aboutAt }) => ({
        adult_id: by.adultId,
        adult_name: by.name,
        class_id: classId,
        kind,
        number: number ?? null,
        about_at: aboutAt ?? null,
        at,
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
    .select([
      'look.look_id as lookId',
      'look.adult_name as byName',
      'class.name as className',
      'look.kind',
      'look.number',
      'look.about_at as aboutAt',
      'look.at',
    ])
    .$if(classId !== undefined, (query) => query.where('look.class_id', '=', classId ?? ''))
    .$if(before !== undefined, (query) => query.where('look.look_id', '<', before ?? 0))
    .orderBy('look.look_id', 'desc')
    .limit(looksAtOnce)
    .execute();
}
