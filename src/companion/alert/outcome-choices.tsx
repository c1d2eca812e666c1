import type { JSX } from 'preact';
import { closingOutcome, type ClosingOutcome } from '../../domain/incidents/outcome.ts';
import { outcomeWords } from './deed-words.ts';

type OutcomeChoicesProps = { busy: boolean; onChoose: (outcome: ClosingOutcome) => void };

/** Each says and records what was done, in one tap. */
export function OutcomeChoices({ busy, onChoose }: OutcomeChoicesProps): JSX.Element {
  return (
    <div class="outcome-choices">
      {closingOutcome.options.map((one) => (
        <button
          key={one}
          type="button"
          class="button"
          aria-disabled={busy}
          onClick={() => {
            if (!busy) onChoose(one);
          }}
        >
          {firstUpper(outcomeWords[one])}
        </button>
      ))}
    </div>
  );
}

function firstUpper(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
