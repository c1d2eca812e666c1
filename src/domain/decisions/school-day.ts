const hour = 3_600_000;
const day = 24 * hour;

/**
 * The moment a calendar day ends in the United Kingdom, in milliseconds since 1970. By the rule for British summer time rather than by
 * the clock of a device, so that device, hub and companion agree.
 *
 * @param calendarDay such as `2026-07-22`.
 */
export function endOfSchoolDay(calendarDay: string): number {
  const midnight = Date.parse(`${calendarDay}T00:00:00Z`) + day;
  return isSummerTime(midnight - hour) ? midnight - hour : midnight;
}

/** From 01:00 UTC on the last Sunday of March to 01:00 UTC on the last Sunday of October. */
function isSummerTime(time: number): boolean {
  const year = new Date(time).getUTCFullYear();
  return time >= lastSunday(year, 2) + hour && time < lastSunday(year, 9) + hour;
}

function lastSunday(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month + 1, 0));
  return last.getTime() - last.getUTCDay() * day;
}
