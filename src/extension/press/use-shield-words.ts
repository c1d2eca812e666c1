import { useEffect, useRef, useState } from 'preact/hooks';
import type { ReportRecord } from '../outbox/report-record.ts';
import { shieldWords, wordsChangeInMs, type ShieldMoment, type ShieldWords } from './shield-words.ts';

/** The words for a report, which change with news, with the network and by themselves as time goes by. */
export function useShieldWords(report: ReportRecord | undefined): ShieldWords | undefined {
  const [, look] = useState(0);
  const pressAge = useAge(report?.pressedAt);
  const stateAge = useAge(report?.stateAt);
  const moment: ShieldMoment = {
    online: navigator.onLine,
    pressAgeMs: pressAge(),
    stateAgeMs: stateAge(),
  };
  const changesInMs = wordsChangeInMs(report, moment);
  useEffect(() => {
    const lookAgain = () => look((looks) => looks + 1);
    const timer = changesInMs === undefined ? undefined : setTimeout(lookAgain, changesInMs + 1);
    document.addEventListener('visibilitychange', lookAgain);
    addEventListener('online', lookAgain);
    addEventListener('offline', lookAgain);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', lookAgain);
      removeEventListener('online', lookAgain);
      removeEventListener('offline', lookAgain);
    };
  });
  return shieldWords(report, moment);
}

/**
 * How old something is, in milliseconds: by the wall clock or by the monotonic clock, whichever says more. Nobody who sets
 * the clock back makes "is coming" last, and neither does a closed lid, under which the monotonic clock stands still.
 */
function useAge(at: number | undefined): () => number {
  const seen = useRef<{ at: number | undefined; ageMs: number; since: number }>(undefined);
  if (seen.current === undefined || seen.current.at !== at) {
    seen.current = {
      at,
      ageMs: at === undefined ? 0 : Math.max(0, Date.now() - at),
      since: performance.now(),
    };
  }
  const { ageMs, since } = seen.current;
  return () => Math.max(ageMs + performance.now() - since, at === undefined ? 0 : Date.now() - at);
}
