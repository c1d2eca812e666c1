import { createHash } from 'node:crypto';
import type { HubStore } from '../store/hub-tables.ts';
import type { LogKind } from './hub-log-entry.ts';

/** What counts of a drill: who began it, when, and which Chromebooks it is for. `scope` is JSON as it is kept. */
export function drillContent(drill: {
  drillId: string;
  scope: string;
  startedAt: string;
  endsAt: string;
  adultId: string;
  byName: string;
  chromebooks: readonly { deviceId: string; deviceNumber: number | null; wasPresent: boolean }[];
}): string {
  const { drillId, scope, startedAt, endsAt, adultId, byName } = drill;
  const chromebooks = drill.chromebooks
    .map(({ deviceId, deviceNumber, wasPresent }) => [deviceId, deviceNumber, wasPresent] as const)
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
  return sha256(JSON.stringify([drillId, scope, startedAt, endsAt, adultId, byName, chromebooks]));
}

/** What counts of the answer of one Chromebook. The event itself stands in its signed batch. */
export function drillAnswerContent(answer: {
  drillId: string;
  deviceId: string;
  eventId: string;
  answeredAt: string;
  tookMs: number;
}): string {
  const { drillId, deviceId, eventId, answeredAt, tookMs } = answer;
  return sha256(JSON.stringify([drillId, deviceId, eventId, answeredAt, tookMs]));
}

/** What the log has to speak of: every drill and every answer in the store. */
export async function* drillContents(
  store: HubStore,
): AsyncGenerator<{ kind: LogKind; subject: string; content: string }> {
  const devices = await store.selectFrom('drill_device').selectAll().execute();
  for (const row of await store.selectFrom('drill').selectAll().execute()) {
    const chromebooks = devices
      .filter(({ drill_id }) => drill_id === row.drill_id)
      .map((one) => ({
        deviceId: one.device_id,
        deviceNumber: one.device_number,
        wasPresent: one.was_present === 1,
      }));
    const content = drillContent({
      drillId: row.drill_id,
      scope: row.scope,
      startedAt: row.started_at,
      endsAt: row.ends_at,
      adultId: row.adult_id,
      byName: row.adult_name,
      chromebooks,
    });
    yield { kind: 'drill', subject: row.drill_id, content };
  }
  for (const row of await store.selectFrom('drill_answer').selectAll().execute()) {
    const content = drillAnswerContent({
      drillId: row.drill_id,
      deviceId: row.device_id,
      eventId: row.event_id,
      answeredAt: row.answered_at,
      tookMs: row.took_ms,
    });
    yield { kind: 'drill-answer', subject: `${row.drill_id} ${row.device_id}`, content };
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
