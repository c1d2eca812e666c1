import type { Lesson, NothingBecause } from '../decisions/lesson.ts';
import type { SchoolPolicy } from '../policy/school-policy.ts';
import { isLessonTime, nextLessonEdge } from './lesson-time.ts';

/** A lesson as a device holds it, with what the teacher asked of the screens. */
export type LessonOnDevice = Lesson & { readonly eyesUp?: boolean; readonly withdrawn?: boolean };

/** Far beyond any date of a clock, in milliseconds since 1970; JSON keeps it. */
const always = Number.MAX_SAFE_INTEGER;

/**
 * What lies over policy at this moment: the lesson; no page at all while eyes are up, where the device is withdrawn, and outside lesson
 * time where policy has the screens rest; nothing otherwise.
 *
 * @param kept the lesson of the device, also one that has run out.
 * @param now milliseconds since 1970.
 */
export function lessonHere(
  policy: Pick<SchoolPolicy, 'lessonHours' | 'outsideLessons'> | undefined,
  kept: LessonOnDevice | undefined,
  now: number,
): Lesson | undefined {
  if (kept !== undefined && now < kept.until) {
    if (kept.withdrawn === true) return nothing('withdrawn', kept);
    return kept.eyesUp === true ? nothing('resting', kept) : kept;
  }
  if (policy?.outsideLessons !== 'rest') return kept;
  const hours = policy.lessonHours ?? [];
  if (isLessonTime(hours, now)) return kept;
  return nothing('resting', { version: 0, until: nextLessonEdge(hours, now) ?? always });
}

function nothing(because: NothingBecause, { version, until }: Pick<Lesson, 'version' | 'until'>): Lesson {
  return { version, mode: 'nothing', sent: [], opened: [], until, because };
}
