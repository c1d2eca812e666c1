const secondMs = 1_000;
const minuteMs = 60_000;
const hourMs = 3_600_000;
const dayMs = 86_400_000;

/** A length of time in words with one or two units: `42 s`, `2 min 43 s`, `3 h`, `2 days`. */
export function durationWords(ms: number): string {
  const whole = Math.max(0, ms);
  if (whole < minuteMs) return `${Math.floor(whole / secondMs)} s`;
  if (whole < 10 * minuteMs) {
    const seconds = Math.floor((whole % minuteMs) / secondMs);
    return `${Math.floor(whole / minuteMs)} min${seconds === 0 ? '' : ` ${seconds} s`}`;
  }
  if (whole < hourMs) return `${Math.floor(whole / minuteMs)} min`;
  if (whole < 2 * dayMs) return `${Math.floor(whole / hourMs)} h`;
  return `${Math.floor(whole / dayMs)} days`;
}

const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const timeWithSeconds = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});
const day = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short' });

/** The time of day where this computer stands, with the day when that is not today: `10:42`, `Tue 3 Nov, 10:42`. */
export function clockWords(at: number, now: number): string {
  return withDay(time.format(at), at, now);
}

/** The same with seconds: `10:42:07`. */
export function clockWordsToTheSecond(at: number, now: number): string {
  return withDay(timeWithSeconds.format(at), at, now);
}

function withDay(words: string, at: number, now: number): string {
  return day.format(at) === day.format(now) ? words : `${day.format(at)}, ${words}`;
}
