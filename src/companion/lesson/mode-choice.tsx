import type { Signal } from '@preact/signals';
import type { JSX } from 'preact';
import { lessonModes, type LessonMode } from '../../domain/decisions/lesson.ts';
import { modeWords } from './lesson-words.ts';

/** What the class may reach. */
export function ModeChoice({ mode }: { mode: Signal<LessonMode> }): JSX.Element {
  return (
    <fieldset class="choice">
      <legend>They may reach</legend>
      <div class="choice-row">
        {lessonModes.map((one) => (
          <label key={one} class="choice-card">
            <input
              type="radio"
              name="mode"
              checked={mode.value === one}
              onChange={() => (mode.value = one)}
            />
            <span>
              <strong>{modeWords[one].name}</strong>
              <span class="quiet">{modeWords[one].meaning}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
