import { nextLessonEdge } from '../../domain/lessons/lesson-time.ts';
import { browser } from '../platform/browser.ts';
import { now, policyNow } from './kept.ts';

/** Alarm at the next edge of the lesson hours. */
export const lessonHoursAlarm = 'lesson-hours';

/** Sets the alarm where the hours of policy change anything, and takes it away where they do not. */
export async function reconcileLessonHours(): Promise<void> {
  const { policy } = await policyNow();
  const hours = policy?.outsideLessons === 'rest' ? (policy.lessonHours ?? []) : [];
  const edge = nextLessonEdge(hours, now());
  const set = await browser.alarms.get(lessonHoursAlarm);
  if (edge === undefined) {
    if (set !== undefined) await browser.alarms.clear(lessonHoursAlarm);
  } else if (set?.scheduledTime !== edge) {
    await browser.alarms.create(lessonHoursAlarm, { when: edge });
  }
}
