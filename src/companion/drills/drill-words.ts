import {
  drillStanding,
  numbersNotHeard,
  type Drill,
  type DrilledChromebook,
  type DrillStanding,
} from '../../domain/drills/drill.ts';
import { durationWords } from '../browser/time-words.ts';
import { numbersWords } from '../lesson/numbers-words.ts';

/** A number that is expected and of which nothing was heard. */
export const notHeardWords = { mark: '✕', words: 'Not heard' };

/** How a Chromebook stands, by a shape and by a word. */
export const standingWords: Record<DrillStanding, { mark: string; words: string }> = {
  arrived: { mark: '✓', words: 'Arrived' },
  late: { mark: '!', words: 'Late' },
  waiting: { mark: '…', words: 'Waiting' },
  silent: { mark: '✕', words: 'No answer' },
  away: { mark: '–', words: 'Not connected' },
};

/** How long its answer took, to a tenth of a second below ten. Of one that came on later no time is said: it was asked later. */
export function tookWords({ tookMs, wasPresent }: DrilledChromebook): string {
  if (tookMs === null) return '';
  if (!wasPresent) return 'came on later';
  return tookMs < 10_000 ? `${(tookMs / 1_000).toFixed(1)} s` : durationWords(tookMs);
}

export function scopeWords({ scope }: Pick<Drill, 'scope'>): string {
  if (scope.kind === 'class') return scope.className;
  return scope.kind === 'school' ? 'the whole school' : numbersWords(scope.numbers);
}

/** How many Chromebooks stand how. */
export function drillCounts(drill: Drill, now: number): Record<DrillStanding, number> {
  const counts = { arrived: 0, late: 0, waiting: 0, silent: 0, away: 0 };
  for (const one of drill.chromebooks) counts[drillStanding(one, drill, now)] += 1;
  return counts;
}

/** `27 of 28 arrived`: of all that are expected, heard or not. */
export function arrivedWords(drill: Drill, now: number): string {
  const expected = drill.chromebooks.length + numbersNotHeard(drill).length;
  return `${drillCounts(drill, now).arrived} of ${expected} arrived`;
}

/** What is to be done about it, a sentence each; none when all is well or still under way. */
export function drillAdvice(drill: Drill, now: number): string[] {
  const of = (standing: DrillStanding) =>
    drill.chromebooks.filter((one) => drillStanding(one, drill, now) === standing);
  const named = (found: readonly DrilledChromebook[]) =>
    numbersWords(found.flatMap(({ deviceNumber }) => (deviceNumber === null ? [] : [deviceNumber]))) ||
    'one without a number';
  const [silent, away, late] = [of('silent'), of('away'), of('late')];
  const advice: string[] = [];
  if (silent.length > 0) {
    advice.push(
      `No answer: ${named(silent)}. There was a line to the hub, and no answer came by it. Press once by hand there, and call whoever provides the ICT if that does not arrive.`,
    );
  }
  if (late.length > 0) advice.push(`Late: ${named(late)}. The way is open, and was slow.`);
  if (away.length > 0 && now >= Date.parse(drill.endsAt)) {
    advice.push(
      `Not connected: ${named(away)}. Switched off, asleep or without a network; a drill says nothing of them.`,
    );
  }
  const missing = numbersNotHeard(drill);
  if (missing.length > 0) {
    advice.push(
      `Not heard in the 7 days before: ${numbersWords(missing)}. Nothing is known of the way from there. Switch on and sign in, then hold a drill once more.`,
    );
  }
  return advice;
}
