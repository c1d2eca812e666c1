import type { JSX } from 'preact';
import type { FiguresResponse } from '../../contracts/http/figures.ts';
import { figureWords } from './figure-words.ts';

/** The whole term at a glance. */
export function TermFigures({ term }: { term: FiguresResponse['term'] }): JSX.Element {
  const facts: readonly [string, string][] = [
    ['presses of “tell an adult”', figureWords(term.presses)],
    ['answered within 2 minutes', figureWords(term.answeredWithin2Minutes)],
    ['answered later', figureWords(term.answeredLater)],
    ['not answered on the screen', figureWords(term.notAnswered)],
    ['pages refused', figureWords(term.refusedPages)],
    ['Chromebooks heard', figureWords(term.chromebooks)],
    ['drills held', String(term.drills)],
    [
      'presses of drills arrived',
      term.drillPressesAsked === 0 ? '–' : `${term.drillPressesArrived} of ${term.drillPressesAsked}`,
    ],
  ];
  return (
    <dl class="figures-term">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
