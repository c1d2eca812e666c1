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

// Written out, as en-GB has them: nothing that a page does to begin costs as much as its first Intl.DateTimeFormat (measured).
const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** The time of day where this computer stands, with the day when that is not today: `10:42`, `Tue 3 Nov, 10:42`. */
export function clockWords(at: number, now: number): string {
  return withDay(timeOf(new Date(at)), at, now);
}

/** The same with seconds: `10:42:07`. */
export function clockWordsToTheSecond(at: number, now: number): string {
  const date = new Date(at);
  return withDay(`${timeOf(date)}:${twoDigits(date.getSeconds())}`, at, now);
}

/** A day, and not of which year: `3 November`. */
export function dayWords(at: number): string {
  const date = new Date(at);
  return `${date.getDate()} ${months[date.getMonth()]}`;
}

/** September has four letters in en-GB. */
function shortMonth(date: Date): string | undefined {
  const month = months[date.getMonth()];
  return month?.slice(0, month === 'September' ? 4 : 3);
}

function timeOf(date: Date): string {
  return `${twoDigits(date.getHours())}:${twoDigits(date.getMinutes())}`;
}

function twoDigits(count: number): string {
  return String(count).padStart(2, '0');
}

function withDay(words: string, at: number, now: number): string {
  const date = new Date(at);
  if (date.toDateString() === new Date(now).toDateString()) return words;
  return `${weekdays[date.getDay()]} ${date.getDate()} ${shortMonth(date)}, ${words}`;
}
