import { drillScope, type Drill, type DrilledChromebook } from '../../domain/drills/drill.ts';
import type { ByAdult } from '../../domain/lessons/class-lesson.ts';
import type { HubStore } from './hub-tables.ts';

/** A drill as it begins. */
export type BegunDrill = Pick<Drill, 'drillId' | 'scope' | 'startedAt' | 'endsAt'> & {
  by: ByAdult;
  chromebooks: readonly Omit<DrilledChromebook, 'tookMs'>[];
};

/** The class that a drill was for; null where it was for no class alone. */
export type KeptDrill = Drill & { classId: string | null };

export async function keepDrill(store: HubStore, begun: BegunDrill): Promise<void> {
  const { drillId, scope, by } = begun;
  await store
    .insertInto('drill')
    .values({
      drill_id: drillId,
      scope: JSON.stringify(scope),
      class_id: scope.kind === 'class' ? scope.classId : null,
      started_at: begun.startedAt,
      ends_at: begun.endsAt,
      adult_id: by.adultId,
      adult_name: by.name,
    })
    .execute();
  for (const { deviceId, deviceNumber, wasPresent } of begun.chromebooks) {
    await store
      .insertInto('drill_device')
      .values({
        drill_id: drillId,
        device_id: deviceId,
        device_number: deviceNumber,
        was_present: wasPresent ? 1 : 0,
      })
      .execute();
  }
}

/** When a drill began; undefined for one that never was. */
export async function drillStartedAt(store: HubStore, drillId: string): Promise<string | undefined> {
  const row = await store
    .selectFrom('drill')
    .select('started_at')
    .where('drill_id', '=', drillId)
    .executeTakeFirst();
  return row?.started_at;
}

/** How many Chromebooks have answered. */
export async function countDrillAnswers(store: HubStore, drillId: string): Promise<number> {
  const { answered } = await store
    .selectFrom('drill_answer')
    .select(({ fn }) => fn.countAll<number>().as('answered'))
    .where('drill_id', '=', drillId)
    .executeTakeFirstOrThrow();
  return answered;
}

/** @returns undefined for a drill that never was. */
export async function findDrill(store: HubStore, drillId: string): Promise<KeptDrill | undefined> {
  const row = await store.selectFrom('drill').selectAll().where('drill_id', '=', drillId).executeTakeFirst();
  return row && { ...toDrill(row), chromebooks: await chromebooksOf(store, drillId) };
}

/**
 * Newest first, at most `limit`.
 *
 * @param classIds drills for one of these classes alone; without it all of them.
 */
export async function listDrills(
  store: HubStore,
  limit: number,
  classIds?: readonly string[],
): Promise<KeptDrill[]> {
  const rows = await store
    .selectFrom('drill')
    .selectAll()
    .$if(classIds !== undefined, (query) => query.where('class_id', 'in', classIds ?? []))
    .orderBy('started_at', 'desc')
    .limit(limit)
    .execute();
  const drills: KeptDrill[] = [];
  for (const row of rows) {
    drills.push({ ...toDrill(row), chromebooks: await chromebooksOf(store, row.drill_id) });
  }
  return drills;
}

/** Drills that wait for an answer of this Chromebook at this moment. */
export async function drillsWaitingFor(
  store: HubStore,
  deviceId: string,
  now: Date,
): Promise<{ drillId: string; endsAt: string }[]> {
  return store
    .selectFrom('drill')
    .innerJoin('drill_device', 'drill_device.drill_id', 'drill.drill_id')
    .leftJoin('drill_answer', (join) =>
      join
        .onRef('drill_answer.drill_id', '=', 'drill.drill_id')
        .onRef('drill_answer.device_id', '=', 'drill_device.device_id'),
    )
    .select(['drill.drill_id as drillId', 'drill.ends_at as endsAt'])
    .where('drill_device.device_id', '=', deviceId)
    .where('drill.ends_at', '>', now.toISOString())
    .where('drill_answer.event_id', 'is', null)
    .execute();
}

/** Keeps the answer of a Chromebook that the drill is for, the first one. @returns whether it was that. */
export async function keepDrillAnswer(
  store: HubStore,
  answer: { drillId: string; deviceId: string; eventId: string; answeredAt: string; tookMs: number },
): Promise<boolean> {
  const { drillId, deviceId } = answer;
  const isMeant = await store
    .selectFrom('drill_device')
    .select('device_id')
    .where('drill_id', '=', drillId)
    .where('device_id', '=', deviceId)
    .executeTakeFirst();
  if (isMeant === undefined) return false;
  const { numInsertedOrUpdatedRows } = await store
    .insertInto('drill_answer')
    .values({
      drill_id: drillId,
      device_id: deviceId,
      event_id: answer.eventId,
      answered_at: answer.answeredAt,
      took_ms: answer.tookMs,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

function toDrill(row: {
  drill_id: string;
  scope: string;
  class_id: string | null;
  started_at: string;
  ends_at: string;
  adult_name: string;
}): Omit<KeptDrill, 'chromebooks'> {
  return {
    drillId: row.drill_id,
    scope: drillScope.parse(JSON.parse(row.scope)),
    classId: row.class_id,
    startedAt: row.started_at,
    endsAt: row.ends_at,
    byName: row.adult_name,
  };
}

async function chromebooksOf(store: HubStore, drillId: string): Promise<DrilledChromebook[]> {
  const rows = await store
    .selectFrom('drill_device')
    .leftJoin('drill_answer', (join) =>
      join
        .onRef('drill_answer.drill_id', '=', 'drill_device.drill_id')
        .onRef('drill_answer.device_id', '=', 'drill_device.device_id'),
    )
    .select([
      'drill_device.device_id as deviceId',
      'drill_device.device_number as deviceNumber',
      'drill_device.was_present as wasPresent',
      'drill_answer.took_ms as tookMs',
    ])
    .where('drill_device.drill_id', '=', drillId)
    .orderBy('drill_device.device_number')
    .execute();
  return rows.map((row) => ({ ...row, wasPresent: row.wasPresent === 1 }));
}
