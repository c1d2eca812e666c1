import type { JSX } from 'preact';
import type { LogRecord } from '../../contracts/http/log.ts';
import { clockWordsToTheSecond, durationWords } from '../browser/time-words.ts';
import { happenedAt } from './happened-at.ts';

/** Clocks nearer than this, in milliseconds, are the same to an adult; the way of a batch is in it. */
const sameMs = 2_000;

/** When it happened, by both clocks, and how far they are apart. */
export function EventTimes({ record, now }: { record: LogRecord; now: number }): JSX.Element {
  const [first] = record.events;
  return (
    <dl class="log-times">
      {first === undefined ? null : (
        <>
          <div>
            <dt>Happened, as nearly as can be said</dt>
            <dd>{clockWordsToTheSecond(Date.parse(happenedAt(record)), now)}</dd>
          </div>
          <div>
            <dt>By the Chromebook’s clock</dt>
            <dd>
              {clockWordsToTheSecond(Date.parse(first.deviceTime), now)} <Offset ms={first.offsetMs} />
            </dd>
          </div>
        </>
      )}
      <div>
        <dt>Came to the hub</dt>
        <dd>{clockWordsToTheSecond(Date.parse(record.entry.at), now)}</dd>
      </div>
    </dl>
  );
}

function Offset({ ms }: { ms: number | null }): JSX.Element {
  if (ms === null) return <>(how right it was is not known)</>;
  if (Math.abs(ms) < sameMs) return <>(right)</>;
  return (
    <>
      (about {durationWords(Math.abs(ms))} {ms > 0 ? 'fast' : 'slow'})
    </>
  );
}
