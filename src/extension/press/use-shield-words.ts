import { useEffect, useRef, useState } from 'preact/hooks';
import type { ReportRecord } from '../outbox/report-record.ts';
import { ageSince, type Clocks } from './age-since.ts';
import { shieldWords, wordsChangeInMs, type ShieldMoment, type ShieldWords } from './shield-words.ts';

/** Words that time alone makes untrue are looked at this often, in milliseconds. */
const looksEveryMs = 2_000;

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
    // A closed lid stops the timer and not the wall clock, so it is never long.
    const timer =
      changesInMs === undefined ? undefined : setTimeout(lookAgain, Math.min(changesInMs + 1, looksEveryMs));
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

/** How old something is, asked at any later moment. */
function useAge(at: number | undefined): () => number {
  const first = useRef<{ at: number | undefined; clocks: Clocks }>(undefined);
  if (first.current === undefined || first.current.at !== at) first.current = { at, clocks: clocksNow() };
  const { clocks } = first.current;
  return () => (at === undefined ? 0 : ageSince(at, clocks, clocksNow()));
}

function clocksNow(): Clocks {
  return { wallMs: Date.now(), aliveMs: performance.now() };
}
