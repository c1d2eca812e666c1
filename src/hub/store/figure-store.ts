import { sql } from 'kysely';
import type { HubStore } from './hub-tables.ts';

/** Times are ISO 8601 in UTC. `from` counts, `to` does not. */
export type Between = { from: string; to: string };

/** When each press came, and when an adult first did something about it. */
export async function pressesBetween(
  store: HubStore,
  { from, to }: Between,
): Promise<{ at: string; answeredAt: string | null }[]> {
  return store
    .selectFrom('alert')
    .leftJoin('alert_action', 'alert_action.alert_id', 'alert.alert_id')
    .select((expression) => [
      'alert.received_at as at',
      expression.fn.min('alert_action.at').as('answeredAt'),
    ])
    .where('alert.received_at', '>=', from)
    .where('alert.received_at', '<', to)
    .groupBy(['alert.alert_id', 'alert.received_at'])
    .execute();
}

/** Pages that were refused, without the frames of pages that were open, which nobody asked for. */
export async function refusalsBetween(store: HubStore, { from, to }: Between): Promise<number> {
  const row = await store
    .selectFrom('event')
    .select((expression) => expression.fn.countAll<number>().as('count'))
    .where('kind', '=', 'page-blocked')
    .where('received_at', '>=', from)
    .where('received_at', '<', to)
    .where('text', 'not like', '%"inFrame":true%')
    .executeTakeFirstOrThrow();
  return row.count;
}

/** Chromebooks that were heard, by their number; those without one by themselves. */
export async function chromebooksBetween(store: HubStore, { from, to }: Between): Promise<Set<string>> {
  const rows = await store
    .selectFrom('device')
    .select(sql<string>`coalesce(cast(device_number as text), device_id)`.as('chromebook'))
    .where(
      'device_id',
      'in',
      store
        .selectFrom('event')
        .select('device_id')
        .where('received_at', '>=', from)
        .where('received_at', '<', to),
    )
    .execute();
  return new Set(rows.map(({ chromebook }) => chromebook));
}

/** Drills that were begun, for how many Chromebooks that were connected, and how many of their presses arrived within the drill. */
export async function drillsBetween(
  store: HubStore,
  { from, to }: Between,
): Promise<{ drills: number; asked: number; arrived: number }> {
  const begun = await store
    .selectFrom('drill')
    .select('drill_id')
    .where('started_at', '>=', from)
    .where('started_at', '<', to)
    .execute();
  const { asked, arrived } = await store
    .selectFrom('drill')
    .innerJoin('drill_device', 'drill_device.drill_id', 'drill.drill_id')
    .leftJoin('drill_answer', (join) =>
      join
        .onRef('drill_answer.drill_id', '=', 'drill.drill_id')
        .onRef('drill_answer.device_id', '=', 'drill_device.device_id')
        .onRef('drill_answer.answered_at', '<=', 'drill.ends_at'),
    )
    .select((expression) => [
      expression.fn.countAll<number>().as('asked'),
      expression.fn.count<number>('drill_answer.event_id').as('arrived'),
    ])
    .where('drill.started_at', '>=', from)
    .where('drill.started_at', '<', to)
    .where((expression) =>
      expression.or([
        expression('drill_device.was_present', '=', 1),
        expression('drill_answer.event_id', 'is not', null),
      ]),
    )
    .executeTakeFirstOrThrow();
  return { drills: begun.length, asked, arrived };
}
