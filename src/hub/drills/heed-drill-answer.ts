import { schoolEvent } from '../../domain/events/school-event.ts';
import type { ReadEvent } from '../intake/read-batch.ts';
import { drillAnswerContent } from '../proof/drill-content.ts';
import { countDrillAnswers, drillStartedAt, keepDrillAnswer } from '../store/drill-store.ts';
import { companions, passingFrame, type StoredFrame } from '../store/frame-store.ts';
import { keepLogEntry } from '../store/hub-log-store.ts';
import type { HubTransaction } from '../store/hub-tables.ts';

/**
 * Notes that a Chromebook has answered a drill, and tells whoever follows it. It raises no alert, touches none, and counts for
 * drills that this Chromebook was asked in alone.
 */
export async function heedDrillAnswer(
  transaction: HubTransaction,
  event: ReadEvent,
  deviceId: string,
  now: Date,
): Promise<StoredFrame[]> {
  if (event.kind !== 'drill-answered' || event.reading !== 'read') return [];
  const answered = schoolEvent.parse(JSON.parse(event.text));
  if (answered.kind !== 'drill-answered') return [];
  const { drillId } = answered.details;
  const startedAt = await drillStartedAt(transaction, drillId);
  if (startedAt === undefined) return [];
  const answeredAt = now.toISOString();
  const tookMs = Math.max(0, now.getTime() - Date.parse(startedAt));
  const row = { drillId, deviceId, eventId: event.eventId, answeredAt, tookMs };
  if (!(await keepDrillAnswer(transaction, row))) return [];
  await keepLogEntry(transaction, {
    kind: 'drill-answer',
    subject: `${drillId} ${deviceId}`,
    contentHash: drillAnswerContent(row),
    at: answeredAt,
  });
  const byNow = await countDrillAnswers(transaction, drillId);
  return [passingFrame(companions, { type: 'drill-told', drillId, answered: byNow })];
}
