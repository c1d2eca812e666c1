import { sql } from 'kysely';
import type { NumberHolder } from '../../contracts/http/number-holders.ts';
import type { LeftChild } from '../../contracts/http/register.ts';
import type { RegisterEntry } from '../../domain/register/register-entry.ts';
import { evenPortions } from './even-portions.ts';
import type { HubStore } from './hub-tables.ts';

/** The register of a class as it is now, in the order of numbers. */
export async function listRegister(store: HubStore, classId: string): Promise<RegisterEntry[]> {
  const rows = await store
    .selectFrom('register_number as given')
    .innerJoin('register_child as child', 'child.child_id', 'given.child_id')
    .select(['child.child_id as childId', 'child.name', 'given.number', 'given.valid_from as since'])
    .where('given.class_id', '=', classId)
    .where('given.valid_until', 'is', null)
    .orderBy('given.number')
    .execute();
  return rows.map((row) => ({ ...row, name: row.name ?? '' }));
}

/** Which of the numbers of a class other classes use too, and which classes those are. */
export async function sharedNumbers(
  store: HubStore,
  classId: string,
): Promise<{ number: number; classNames: string[] }[]> {
  const rows = await store
    .selectFrom('register_number as own')
    .innerJoin('register_number as other', 'other.number', 'own.number')
    .innerJoin('school_class', 'school_class.class_id', 'other.class_id')
    .select(['own.number', 'school_class.name'])
    .where('own.class_id', '=', classId)
    .where('own.valid_until', 'is', null)
    .where('other.class_id', '!=', classId)
    .where('other.valid_until', 'is', null)
    .where('school_class.put_away_at', 'is', null)
    .orderBy('own.number')
    .orderBy('school_class.name')
    .execute();
  const shared = new Map<number, string[]>();
  for (const { number, name } of rows) shared.set(number, [...(shared.get(number) ?? []), name]);
  return [...shared].map(([number, classNames]) => ({ number, classNames }));
}

/** One child to be put down. Times are ISO 8601. */
export type ChildToAdd = { childId: string; classId: string; name: string; at: string; by: string };
/** One number to be given. */
export type NumberToGive = {
  entryId: string;
  childId: string;
  classId: string;
  number: number;
  at: string;
  by: string;
};

export async function addChildren(store: HubStore, children: readonly ChildToAdd[]): Promise<void> {
  for (const portion of evenPortions(children)) {
    await store
      .insertInto('register_child')
      .values(
        portion.map(({ childId, classId, name, at, by }) => ({
          child_id: childId,
          class_id: classId,
          name,
          named_at: at,
          named_by: by,
          erased_at: null,
          erased_by: null,
        })),
      )
      .execute();
  }
}

export async function giveNumbers(store: HubStore, numbers: readonly NumberToGive[]): Promise<void> {
  for (const portion of evenPortions(numbers)) {
    await store
      .insertInto('register_number')
      .values(
        portion.map(({ entryId, childId, classId, number, at, by }) => ({
          entry_id: entryId,
          child_id: childId,
          class_id: classId,
          number,
          valid_from: at,
          given_by: by,
          valid_until: null,
          ended_by: null,
        })),
      )
      .execute();
  }
}

/** Ends the numbers that children have now. What was stays. */
export async function endNumbers(
  store: HubStore,
  childIds: readonly string[],
  { at, by }: { at: string; by: string },
): Promise<void> {
  for (const portion of evenPortions(childIds)) {
    await store
      .updateTable('register_number')
      .set({ valid_until: at, ended_by: by })
      .where('child_id', 'in', portion)
      .where('valid_until', 'is', null)
      .execute();
  }
}

export async function renameChild(
  store: HubStore,
  childId: string,
  named: { name: string; at: string; by: string },
): Promise<void> {
  await store
    .updateTable('register_child')
    .set({ name: named.name, named_at: named.at, named_by: named.by })
    .where('child_id', '=', childId)
    .execute();
}

/** Who had a number at a time, by class. A class that was put away has no children from then on. */
export async function holdersOfNumber(
  store: HubStore,
  { number, at, classId }: { number: number; at: string; classId?: string | undefined },
): Promise<NumberHolder[]> {
  const rows = await store
    .selectFrom('register_number as given')
    .innerJoin('register_child as child', 'child.child_id', 'given.child_id')
    .innerJoin('school_class as class', 'class.class_id', 'given.class_id')
    .select((expression) => [
      'given.class_id as classId',
      'class.name as className',
      'class.colour as classColour',
      'child.name',
      'given.valid_from as from',
      sql<string | null>`coalesce(given.valid_until, class.put_away_at)`.as('until'),
      expression
        .exists(
          expression
            .selectFrom('lesson')
            .select('lesson_id')
            .whereRef('lesson.class_id', '=', 'given.class_id')
            .where('lesson.started_at', '<=', at)
            .where(sql<boolean>`coalesce(lesson.ended_at, lesson.ends_at) > ${at}`),
        )
        .as('inLesson'),
    ])
    .where('given.number', '=', number)
    .where('given.valid_from', '<=', at)
    .where(sql<boolean>`coalesce(given.valid_until, class.put_away_at, '9') > ${at}`)
    .$if(classId !== undefined, (query) => query.where('given.class_id', '=', classId ?? ''))
    .orderBy('inLesson', 'desc')
    .orderBy('class.name')
    .execute();
  return rows.map((row) => ({ ...row, inLesson: Boolean(row.inLesson) }));
}

/** Children without a number, or of a class that was put away, whose names are still kept; who left last stands first. */
export async function listLeft(store: HubStore): Promise<(LeftChild & { classId: string })[]> {
  const until = sql<string>`coalesce(given.valid_until, class.put_away_at)`;
  const rows = await store
    .selectFrom('register_number as given')
    .innerJoin('register_child as child', 'child.child_id', 'given.child_id')
    .innerJoin('school_class as class', 'class.class_id', 'given.class_id')
    .select([
      'child.child_id as childId',
      'child.class_id as classId',
      'child.name',
      'class.name as className',
      'given.number',
      until.as('until'),
    ])
    .where('child.name', 'is not', null)
    .where(until, 'is not', null)
    .where((expression) =>
      expression.not(
        expression.exists(
          expression
            .selectFrom('register_number as later')
            .select('later.entry_id')
            .whereRef('later.child_id', '=', 'given.child_id')
            // Ids ascend with time.
            .whereRef('later.entry_id', '>', 'given.entry_id'),
        ),
      ),
    )
    .orderBy('until', 'desc')
    .orderBy('given.number')
    .execute();
  return rows.map((row) => ({ ...row, name: row.name ?? '' }));
}

/** Whether a child of these has a number in a class that the school has. */
export async function anyIsHere(store: HubStore, childIds: readonly string[]): Promise<boolean> {
  const row = await store
    .selectFrom('register_number as given')
    .innerJoin('school_class as class', 'class.class_id', 'given.class_id')
    .select('given.entry_id')
    .where('given.child_id', 'in', childIds)
    .where('given.valid_until', 'is', null)
    .where('class.put_away_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** Erases names for good. @returns how many there were. */
export async function eraseNames(
  store: HubStore,
  childIds: readonly string[],
  { at, by }: { at: string; by: string },
): Promise<number> {
  const { numUpdatedRows } = await store
    .updateTable('register_child')
    .set({ name: null, erased_at: at, erased_by: by })
    .where('child_id', 'in', childIds)
    .where('name', 'is not', null)
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}

/** Empties the store's journal into its file, so that what was erased stands in neither. */
export async function emptyJournal(store: HubStore): Promise<void> {
  await sql`pragma wal_checkpoint(truncate)`.execute(store);
}
