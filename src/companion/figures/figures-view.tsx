import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { figuresPath, figuresResponse, type FiguresResponse } from '../../contracts/http/figures.ts';
import { useAsking } from '../browser/use-asking.ts';
import type { AskHub } from '../hub/ask-hub.ts';
import { HubProblem } from '../hub/hub-problem.ts';
import { ProblemNote } from '../hub/problem-note.tsx';
import { dayWords } from './figure-words.ts';
import { TermFigures } from './term-figures.tsx';
import { WeekTable } from './week-table.tsx';
import './figures.css';

/** Terms that can be looked back to. */
const longestBack = 8;

type FiguresViewProps = {
  ask: AskHub;
  /** The sign-in has run out. */
  onSignedOut?: () => void;
};

/** Figures of a term, without a name, a number or an address. */
export function FiguresView({ ask, onSignedOut }: FiguresViewProps): JSX.Element {
  const figures = useSignal<FiguresResponse | undefined>(undefined);
  const back = useSignal(0);
  const asking = useAsking();
  const load = (wanted: number): void => {
    void asking.once(async () => {
      try {
        const path = `${figuresPath}?back=${wanted}`;
        figures.value = await ask({ method: 'GET', path }, figuresResponse);
        back.value = wanted;
      } catch (error) {
        if (error instanceof HubProblem && error.isSignedOut) onSignedOut?.();
        throw error;
      }
    });
  };
  useEffect(() => load(0), []);
  const shown = figures.value;
  return (
    <section class="view figures-view" aria-labelledby="figures-title">
      <h2 id="figures-title">Figures</h2>
      <p class="quiet">
        What happened in a term, for those who answer for the school. Nobody is named. A count from 1 to 4
        stands as “few”, and what would tell it stands as “not shown”, so that no child can be known by it.
      </p>
      {asking.problem.value === undefined ? null : <ProblemNote words={asking.problem.value} />}
      {shown === undefined ? null : (
        <>
          <div class="figures-terms">
            <h3>
              Term from {dayWords(shown.from)} to {back.value === 0 ? 'today' : dayWords(shown.until)}
            </h3>
            <button
              type="button"
              class="button"
              aria-disabled={back.value >= longestBack}
              onClick={() => back.value < longestBack && load(back.value + 1)}
            >
              Term before
            </button>
            <button
              type="button"
              class="button"
              aria-disabled={back.value === 0}
              onClick={() => back.value > 0 && load(back.value - 1)}
            >
              Term after
            </button>
          </div>
          <TermFigures term={shown.term} />
          <WeekTable weeks={shown.weeks} />
        </>
      )}
    </section>
  );
}
