import type { JSX } from 'preact';
import type { WeekFigures } from '../../contracts/http/figures.ts';
import type { Figure } from '../../domain/figures/figure.ts';
import { figureWords, shortDayWords } from './figure-words.ts';

const columns: readonly [string, (week: WeekFigures) => Figure][] = [
  ['Presses', ({ presses }) => presses],
  ['Within 2 min', ({ answeredWithin2Minutes }) => answeredWithin2Minutes],
  ['Later', ({ answeredLater }) => answeredLater],
  ['Not answered', ({ notAnswered }) => notAnswered],
  ['Pages refused', ({ refusedPages }) => refusedPages],
  ['Chromebooks', ({ chromebooks }) => chromebooks],
];

/** Week by week, the newest first, with a bar for each count that is shown. */
export function WeekTable({ weeks }: { weeks: readonly WeekFigures[] }): JSX.Element {
  const most = columns.map(([, of]) => Math.max(1, ...weeks.map((week) => countOf(of(week)))));
  return (
    <div class="figures-scroll" role="region" aria-label="Week by week" tabIndex={0}>
      <table class="figures-weeks">
        <caption class="visually-hidden">Week by week</caption>
        <thead>
          <tr>
            <th scope="col">Week from</th>
            {columns.map(([name]) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
            <th scope="col">Drills</th>
          </tr>
        </thead>
        <tbody>
          {weeks.toReversed().map((week) => (
            <tr key={week.week}>
              <th scope="row">{shortDayWords(week.week)}</th>
              {columns.map(([name, of], index) => (
                <td key={name}>
                  <span class={typeof of(week) === 'number' ? '' : 'quiet'}>{figureWords(of(week))}</span>
                  <Bar share={countOf(of(week)) / (most[index] ?? 1)} />
                </td>
              ))}
              <td>
                {week.drills}
                {week.drillPressesAsked === 0 ? null : (
                  <span class="quiet">
                    {' '}
                    {week.drillPressesArrived} of {week.drillPressesAsked}
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Bar({ share }: { share: number }): JSX.Element {
  return (
    <svg class="figures-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
      <rect width={share * 100} height="6" />
    </svg>
  );
}

/** What is not shown has no bar. */
function countOf(shown: Figure): number {
  return typeof shown === 'number' ? shown : 0;
}
