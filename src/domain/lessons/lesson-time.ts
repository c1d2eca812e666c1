import { momentOf, schoolTime } from '../decisions/school-time.ts';
import { weekdays, type LessonHours } from '../policy/lesson-hours.ts';

const day = 24 * 60 * 60 * 1_000;

/**
 * Whether the hours of a policy say that there are lessons at this moment.
 *
 * @param now milliseconds since 1970.
 */
export function isLessonTime(hours: readonly LessonHours[], now: number): boolean {
  const { weekday, minutes } = schoolTime(now);
  return hours.some(
    ({ days, from, until }) =>
      days.some((name) => weekdays.indexOf(name) === weekday) &&
      minutesOf(from) <= minutes &&
      minutes < minutesOf(until),
  );
}

/**
 * The next moment at which it becomes lesson time, or ceases to be, in milliseconds since 1970.
 *
 * @returns undefined when it never does.
 */
export function nextLessonEdge(hours: readonly LessonHours[], now: number): number | undefined {
  const isLesson = isLessonTime(hours, now);
  return edgesAfter(hours, now).find((edge) => isLessonTime(hours, edge) !== isLesson);
}

/** Every beginning and end within the next eight days, the soonest first. */
function edgesAfter(hours: readonly LessonHours[], now: number): number[] {
  const today = schoolTime(now).day;
  const edges = hours.flatMap(({ from, until }) =>
    Array.from({ length: 9 }, (_, at) =>
      [from, until].map((time) => momentOf(today + at * day, minutesOf(time))),
    ).flat(),
  );
  return [...new Set(edges)].filter((edge) => edge > now).sort((one, other) => one - other);
}

/** Minutes since midnight. */
function minutesOf(timeOfDay: string): number {
  const [hours = 0, minutes = 0] = timeOfDay.split(':').map(Number);
  return hours * 60 + minutes;
}
