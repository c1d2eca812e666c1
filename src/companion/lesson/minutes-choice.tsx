import type { ReadonlySignal, Signal } from '@preact/signals';
import type { JSX } from 'preact';
import { clockWords } from '../browser/time-words.ts';

const usual = [15, 30, 45, 60, 90] as const;

type MinutesChoiceProps = {
  legend: string;
  minutes: Signal<number>;
  hubNow: ReadonlySignal<number>;
  /** Beside the usual ones: what the last lesson of the class had. */
  also: number;
};

/** For how long, in minutes, and until when that is. */
export function MinutesChoice({ legend, minutes, hubNow, also }: MinutesChoiceProps): JSX.Element {
  const offered = [...new Set<number>([...usual, also])].sort((one, other) => one - other);
  const now = hubNow.value;
  return (
    <fieldset class="choice">
      <legend>{legend}</legend>
      <div class="choice-row choice-row--short">
        {offered.map((one) => (
          <label key={one} class="choice-card choice-card--short">
            <input
              type="radio"
              name="minutes"
              checked={minutes.value === one}
              onChange={() => (minutes.value = one)}
            />
            <span>
              <strong>{one} min</strong>
              <span class="quiet">to {clockWords(now + one * 60_000, now)}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
