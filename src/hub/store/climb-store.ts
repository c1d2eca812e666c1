import { sql, type RawBuilder, type SqlBool } from 'kysely';
import * as z from 'zod/mini';
import { onMyWayLapsesAfterMs } from '../../domain/incidents/alert-state.ts';
import { rungsForDsl, type Rung } from '../../domain/incidents/rung.ts';
import type { WaitReason } from '../../domain/incidents/waits-since.ts';
import { byAdult, type ByAdult } from '../../domain/lessons/class-lesson.ts';
import { climbStepContent } from '../proof/hub-log-entry.ts';
import { keepLogEntry } from './hub-log-store.ts';
import type { Ladder } from './climb-table.ts';
import type { HubStore, HubTransaction } from './hub-tables.ts';

/** One rung of an alert's ladder as it was taken. */
export type ClimbStepRecord = {
  alertId: string;
  ladder: Ladder;
  rung: Rung;
  reason: WaitReason;
  /** Since when the press waited. With the ladder it names one climb. */
  since: string;
  /** When the rung was to be called. */
  dueAt: string;
  /** Empty: nobody holds this rung. */
  called: readonly ByAdult[];
  at: string;
};

const calledAdults = z.array(byAdult);
const lastRung = rungsForDsl[rungsForDsl.length - 1] ?? 'head';

/** Records a step for good, in the hub's own log too. */
export async function addClimbStep(transaction: HubTransaction, step: ClimbStepRecord): Promise<void> {
  const row = {
    alert_id: step.alertId,
    ladder: step.ladder,
    rung: step.rung,
    reason: step.reason,
    since: step.since,
    due_at: step.dueAt,
    called: JSON.stringify(step.called),
    at: step.at,
  };
  const { step_id } = await transaction
    .insertInto('climb_step')
    .values(row)
    .returning('step_id')
    .executeTakeFirstOrThrow();
  const contentHash = climbStepContent(row);
  await keepLogEntry(transaction, { kind: 'climb-step', subject: String(step_id), contentHash, at: step.at });
}

/** In their order. */
export async function climbStepsOf(store: HubStore, alertId: string): Promise<ClimbStepRecord[]> {
  const rows = await store
    .selectFrom('climb_step')
    .select(['alert_id as alertId', 'ladder', 'rung', 'reason', 'since', 'due_at as dueAt', 'called', 'at'])
    .where('alert_id', '=', alertId)
    .orderBy('step_id')
    .execute();
  return rows.map((row) => ({ ...row, called: calledAdults.parse(JSON.parse(row.called)) }));
}

const tappedAt = (action: 'said' | 'later') =>
  sql<string>`coalesce(${sql.ref(`${action}.tapped_at`)}, ${sql.ref(`${action}.at`)})`;
/** When an "on my way" lapses, as steps name it. */
const lapsesAt = sql<string>`strftime('%Y-%m-%dT%H:%M:%fZ', ${tappedAt('said')}, ${`+${onMyWayLapsesAfterMs / 1_000} seconds`})`;

/** Whether the last rung was called in the climb of an alert that began at a time. */
const hasClimbed = (since: RawBuilder<string>) => sql<SqlBool>`exists (
  select 1 from climb_step as step
  where step.alert_id = alert.alert_id and step.ladder = 'staff' and step.rung = ${lastRung} and step.since = ${since})`;

/**
 * Whether everybody was called about an alert since it came, or since the last "on my way" lapsed. Where the clock was set back, the last is any
 * that no later one tops: which one it is, the time of now says.
 */
const isClimbed = sql<SqlBool>`case alert.state when 'open' then ${hasClimbed(sql<string>`alert.received_at`)} else not exists (
  select 1 from alert_action as said
  where said.alert_id = alert.alert_id and said.action = 'on-my-way' and not ${hasClimbed(lapsesAt)} and not exists (
    select 1 from alert_action as later
    where later.alert_id = said.alert_id and later.action = 'on-my-way' and later.action_id > said.action_id
      and ${tappedAt('later')} >= ${tappedAt('said')})) end`;

/**
 * Alerts that no person has seen, or that somebody said to be on the way to, oldest first; without those that are dealt with, and those about
 * which everybody was called.
 */
export async function alertsThatMayWait(store: HubStore): Promise<string[]> {
  const rows = await store
    .selectFrom('alert')
    .select('alert_id')
    // Written out, so that the index of these alone serves.
    .where(sql<SqlBool>`state in ('open', 'on-my-way')`)
    .where('standing', '!=', 'dealt-with')
    .where(sql<SqlBool>`not ${isClimbed}`)
    .orderBy('received_at')
    .execute();
  return rows.map(({ alert_id }) => alert_id);
}

/**
 * Alerts whose child said something after a time that goes past its teachers, that nobody who may read it has seen, and whose climb to the DSL
 * has not come to its end.
 */
export async function alertsForDsl(store: HubStore, since: string): Promise<string[]> {
  const rows = await store
    .selectFrom('log_entry')
    .innerJoin('alert', (join) =>
      join
        .onRef('alert.alert_id', '=', 'log_entry.subject')
        .onRef('alert.device_id', '=', 'log_entry.device_id'),
    )
    .select('alert.alert_id')
    .where('log_entry.kind', '=', 'press')
    .where('log_entry.for_dsl', '=', 1)
    .where('log_entry.state', '=', 'open')
    // When the newest such word came.
    .where('log_entry.state_at', '>=', since)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('climb_step')
            .select('step_id')
            .whereRef('climb_step.alert_id', '=', 'alert.alert_id')
            .where('ladder', '=', 'dsl')
            .where('rung', '=', lastRung)
            .whereRef('climb_step.since', '>=', 'log_entry.state_at'),
        ),
      ),
    )
    .execute();
  return rows.map(({ alert_id }) => alert_id);
}
