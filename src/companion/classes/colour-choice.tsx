import type { Signal } from '@preact/signals';
import type { JSX } from 'preact';
import { classColours, type ClassColour } from '../../domain/policy/class-colour.ts';
import { classColourLooks } from '../../ui/class-colours.ts';

/** One of the colours that a class can log in with, each with its name. */
export function ColourChoice({ colour }: { colour: Signal<ClassColour> }): JSX.Element {
  return (
    <fieldset class="choice">
      <legend>Colour</legend>
      <div class="colour-choice">
        {classColours.map((one) => (
          <label key={one} class="colour-card" data-colour={one}>
            <input
              type="radio"
              name="colour"
              checked={colour.value === one}
              onChange={() => (colour.value = one)}
            />
            {classColourLooks[one].name}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
