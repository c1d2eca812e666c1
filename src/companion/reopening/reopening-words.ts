import type { ToldReopening } from '../../contracts/http/reopenings.ts';
import { clockWords } from '../browser/time-words.ts';

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

/** A day that may be a year away: `4 March 2031`. */
export function dayWords(at: number): string {
  return day.format(at);
}

/** One decision about a page that was reported, in a line. */
export function reopeningWords(told: ToldReopening, now: number): string {
  const when = clockWords(Date.parse(told.at), now);
  if (told.deed === 'closed') {
    return told.byName === undefined
      ? `${when}: the hub closed it again, since a child named rude pictures`
      : `${when}: ${told.byName} closed it again`;
  }
  const where = told.scope === 'every-chromebook' ? 'wherever it was reported' : 'on this Chromebook';
  return `${when}: ${told.byName ?? 'The hub'} opened it ${where} until ${dayWords(Date.parse(told.until))}. “${told.reason}”`;
}
