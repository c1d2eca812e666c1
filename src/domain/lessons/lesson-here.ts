import type { Lesson } from '../decisions/lesson.ts';
import type { SchoolPolicy } from '../policy/school-policy.ts';
import { nextLessonEdge } from './lesson-time.ts';
import { screenRest, type LessonOnDevice } from './screen-rest.ts';

/** Far beyond any date of a clock, in milliseconds since 1970; JSON keeps it. */
const always = Number.MAX_SAFE_INTEGER;

/**
 * What lies over policy at this moment: the lesson; no page at all while the screen rests; nothing otherwise.
 *
 * @param kept the lesson of the device, also one that has run out.
 * @param now milliseconds since 1970.
 */
export function lessonHere(
  policy: Pick<SchoolPolicy, 'lessonHours' | 'outsideLessons'> | undefined,
  kept: LessonOnDevice | undefined,
  now: number,
): Lesson | undefined {
  const rest = screenRest(policy, kept, now);
  if (rest === undefined) return kept;
  const nothing = { mode: 'nothing', sent: [], opened: [] } as const;
  const because = rest === 'withdrawn' ? 'withdrawn' : 'resting';
  if (rest === 'no-lesson' || kept === undefined) {
    const until = nextLessonEdge(policy?.lessonHours ?? [], now) ?? always;
    return { ...nothing, version: 0, until, because };
  }
  return { ...nothing, version: kept.version, until: kept.until, because };
}
