import type { Lesson } from '../../domain/decisions/lesson.ts';
import { endOfSchoolDay } from '../../domain/decisions/school-day.ts';
import type { SchoolPolicy } from '../../domain/policy/school-policy.ts';

/** What ends by itself, and how much of it has: when this changes, rules have to be made anew. */
export function endedByThen(
  policy: SchoolPolicy | undefined,
  lesson: Lesson | undefined,
  now: number,
): { exceptions: number; lesson: boolean } {
  return {
    exceptions: (policy?.exceptions ?? []).filter(({ until }) => endOfSchoolDay(until) <= now).length,
    lesson: lesson !== undefined && lesson.until <= now,
  };
}
