import type { ByAdult } from '../../domain/lessons/class-lesson.ts';
import { lessonActionContent } from '../proof/hub-log-entry.ts';
import { keepLogEntry } from '../store/hub-log-store.ts';
import type { HubTransaction } from '../store/hub-tables.ts';
import { addLessonAction } from '../store/lesson-store.ts';

/** Records what an adult did in a lesson, in the hub's own log too. */
export async function recordLessonAction(
  transaction: HubTransaction,
  lessonId: string,
  done: { action: string; details: object; by: ByAdult; at: Date },
): Promise<void> {
  const record = {
    lessonId,
    action: done.action,
    details: JSON.stringify(done.details),
    adultId: done.by.adultId,
    byName: done.by.name,
    at: done.at.toISOString(),
  };
  const actionId = await addLessonAction(transaction, record);
  await keepLogEntry(transaction, {
    kind: 'lesson-action',
    subject: String(actionId),
    contentHash: lessonActionContent(record),
    at: record.at,
  });
}
