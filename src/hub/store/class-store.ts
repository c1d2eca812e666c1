import type { SchoolClass, WrittenClass } from '../../domain/lessons/school-class.ts';
import type { LessonMode } from '../../domain/decisions/lesson.ts';
import type { HubStore } from './hub-tables.ts';

const columns = [
  'class_id',
  'name',
  'colour',
  'key_stage',
  'last_mode',
  'last_minutes',
  'put_away_at',
] as const;

type Row = {
  class_id: string;
  name: string;
  colour: SchoolClass['colour'];
  key_stage: SchoolClass['keyStage'];
  last_mode: LessonMode | null;
  last_minutes: number | null;
  put_away_at: string | null;
};

function toSchoolClass(row: Row, numbers: readonly number[]): SchoolClass {
  const { last_mode: mode, last_minutes: minutes } = row;
  return {
    classId: row.class_id,
    name: row.name,
    colour: row.colour,
    keyStage: row.key_stage,
    ...(mode === null || minutes === null ? {} : { lastLesson: { mode, minutes } }),
    ...(numbers.length === 0 ? {} : { numbers: [...numbers] }),
    ...(row.put_away_at === null ? {} : { putAway: true }),
  };
}

/** Classes that the school has, by name. */
export async function listClasses(store: HubStore): Promise<SchoolClass[]> {
  const rows = await store
    .selectFrom('school_class')
    .select(columns)
    .where('put_away_at', 'is', null)
    .orderBy('name')
    .execute();
  const given = await numbersGiven(
    store,
    rows.map(({ class_id }) => class_id),
  );
  return rows.map((row) => toSchoolClass(row, given.get(row.class_id) ?? []));
}

/** @returns undefined for a class that never was. */
export async function findClass(store: HubStore, classId: string): Promise<SchoolClass | undefined> {
  const row = await store
    .selectFrom('school_class')
    .select(columns)
    .where('class_id', '=', classId)
    .executeTakeFirst();
  return row && toSchoolClass(row, (await numbersGiven(store, [classId])).get(classId) ?? []);
}

/** Numbers in the registers of classes, in their order. */
export async function numbersGiven(
  store: HubStore,
  classIds: readonly string[],
): Promise<ReadonlyMap<string, number[]>> {
  const given = new Map<string, number[]>();
  if (classIds.length === 0) return given;
  const rows = await store
    .selectFrom('register_number')
    .select(['class_id as classId', 'number'])
    .where('class_id', 'in', classIds)
    .where('valid_until', 'is', null)
    .orderBy('number')
    .execute();
  for (const { classId, number } of rows) given.set(classId, [...(given.get(classId) ?? []), number]);
  return given;
}

export async function keepClass(
  store: HubStore,
  classId: string,
  written: WrittenClass,
  at: string,
): Promise<void> {
  const { name, colour, keyStage } = written;
  await store
    .insertInto('school_class')
    .values({
      class_id: classId,
      name,
      colour,
      key_stage: keyStage,
      last_mode: null,
      last_minutes: null,
      made_at: at,
      put_away_at: null,
    })
    .onConflict((conflict) => conflict.column('class_id').doUpdateSet({ name, colour, key_stage: keyStage }))
    .execute();
}

export async function putClassAway(store: HubStore, classId: string, at: string): Promise<void> {
  await store
    .updateTable('school_class')
    .set({ put_away_at: at })
    .where('class_id', '=', classId)
    .where('put_away_at', 'is', null)
    .execute();
}

/** How the last lesson of a class was started. */
export async function rememberLesson(
  store: HubStore,
  classId: string,
  { mode, minutes }: { mode: LessonMode; minutes: number },
): Promise<void> {
  await store
    .updateTable('school_class')
    .set({ last_mode: mode, last_minutes: minutes })
    .where('class_id', '=', classId)
    .execute();
}
