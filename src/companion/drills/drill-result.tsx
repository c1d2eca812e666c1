import type { ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import {
  drillStanding,
  numbersNotHeard,
  type Drill,
  type DrilledChromebook,
} from '../../domain/drills/drill.ts';
import { clockWords } from '../browser/time-words.ts';
import {
  arrivedWords,
  drillAdvice,
  drillCounts,
  notHeardWords,
  scopeWords,
  standingWords,
  tookWords,
} from './drill-words.ts';

/** Which numbers arrived, how fast, and which did not. */
export function DrillResult({
  drill,
  hubNow,
}: {
  drill: Drill;
  hubNow: ReadonlySignal<number>;
}): JSX.Element {
  const now = hubNow.value;
  const isOver = now >= Date.parse(drill.endsAt) || drillCounts(drill, now).waiting === 0;
  return (
    <section class="drill-result" aria-labelledby="drill-result-title">
      <h3 id="drill-result-title">
        Drill of {clockWords(Date.parse(drill.startedAt), now)}, {scopeWords(drill)}
      </h3>
      <p role="status" class="drill-said">
        {arrivedWords(drill, now)}
        {isOver ? '' : ', waiting for the others'}
      </p>
      <ul class="drill-numbers" aria-label="Chromebooks">
        {drill.chromebooks.map((one) => (
          <Chromebook key={one.deviceId} one={one} drill={drill} now={now} />
        ))}
        {numbersNotHeard(drill).map((number) => (
          <li key={`number ${number}`} class="drill-number" data-standing="not-heard">
            <strong>{number}</strong>
            <span>
              <span aria-hidden="true">{notHeardWords.mark} </span>
              {notHeardWords.words}
            </span>
          </li>
        ))}
      </ul>
      {isOver ? drillAdvice(drill, now).map((sentence) => <p key={sentence}>{sentence}</p>) : null}
    </section>
  );
}

function Chromebook({ one, drill, now }: { one: DrilledChromebook; drill: Drill; now: number }): JSX.Element {
  const standing = drillStanding(one, drill, now);
  const { mark, words } = standingWords[standing];
  return (
    <li class="drill-number" data-standing={standing}>
      <strong>{one.deviceNumber ?? 'No number'}</strong>
      <span>
        <span aria-hidden="true">{mark} </span>
        {words}
      </span>
      <span class="quiet">{tookWords(one)}</span>
    </li>
  );
}
