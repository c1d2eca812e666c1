import type { Lesson } from '../decisions/lesson.ts';
import type { SchoolPolicy } from '../policy/school-policy.ts';
import { isLessonTime } from './lesson-time.ts';

/** A lesson as a device holds it, with what the teacher asked of the screens. */
export type LessonOnDevice = Lesson & { readonly eyesUp?: boolean; readonly withdrawn?: boolean };

/** Why every page of a device is covered and none opens. */
export type ScreenRest = 'withdrawn' | 'eyes-up' | 'no-lesson';

/**
 * Why the screen of a device rests at this moment, by the lesson and by policy.
 *
 * @param kept the lesson of the device, also one that has run out.
 * @param now milliseconds since 1970.
 * @returns undefined while it does not.
 */
export function screenRest(
  policy: Pick<SchoolPolicy, 'lessonHours' | 'outsideLessons'> | undefined,
  kept: LessonOnDevice | undefined,
  now: number,
): ScreenRest | undefined {
  if (kept !== undefined && now < kept.until) {
    if (kept.withdrawn === true) return 'withdrawn';
    return kept.eyesUp === true ? 'eyes-up' : undefined;
  }
  const rests = policy?.outsideLessons === 'rest' && !isLessonTime(policy.lessonHours ?? [], now);
  return rests ? 'no-lesson' : undefined;
}
