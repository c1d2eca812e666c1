const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** A moment as the clock in the classroom shows it. */
export type SchoolTime = {
  /** Its calendar day, as the moment at which that day begins in UTC, in milliseconds since 1970. */
  readonly day: number;
  /** 0 is Monday. */
  readonly weekday: number;
  /** Minutes since midnight. */
  readonly minutes: number;
};

/**
 * What the clock of a school in the United Kingdom shows. By the rule for British summer time rather than by the time zone of a device,
 * so that device, hub and companion agree.
 *
 * @param now milliseconds since 1970.
 */
export function schoolTime(now: number): SchoolTime {
  const shown = now + (isSummerTime(now) ? hour : 0);
  const start = Math.floor(shown / day) * day;
  return {
    day: start,
    weekday: (new Date(start).getUTCDay() + 6) % 7,
    minutes: Math.floor((shown - start) / minute),
  };
}

/**
 * When the clock of the school shows a time of a calendar day, in milliseconds since 1970.
 *
 * @param start the day, as `SchoolTime` names it.
 */
export function momentOf(start: number, minutes: number): number {
  const shown = start + minutes * minute;
  return isSummerTime(shown - hour) ? shown - hour : shown;
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
