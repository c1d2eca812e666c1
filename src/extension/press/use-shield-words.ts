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
    addEventListener('online', lookAgain);
    addEventListener('offline', lookAgain);
    return () => {
      clearTimeout(timer);
      removeEventListener('online', lookAgain);
      removeEventListener('offline', lookAgain);
    };
  });
  return shieldWords(report, moment);
}

/**
 * How old something is, in milliseconds: by the wall clock when it was first seen here, and by the monotonic clock from
 * then on, so that nobody who sets the clock makes "is coming" last.
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
  return () => ageMs + performance.now() - since;
}
