import type { JSX } from 'preact';
import type { ClassLesson } from '../../domain/lessons/class-lesson.ts';
import type { SchoolClass } from '../../domain/lessons/school-class.ts';
import { classColourLooks } from '../../ui/class-colours.ts';

type ClassTilesProps = {
  classes: readonly SchoolClass[];
  running: readonly ClassLesson[];
  onStart: (schoolClass: SchoolClass) => void;
};

/** One tile for each class that could start a lesson now: the first of two taps. */
export function ClassTiles({ classes, running, onStart }: ClassTilesProps): JSX.Element {
  const free = classes.filter(({ classId }) => !running.some((lesson) => lesson.classId === classId));
  return (
    <div class="class-tiles">
      <h2 id="class-tiles-title">Start a lesson</h2>
      <ul aria-labelledby="class-tiles-title">
        {free.map((one) => {
          const holder = running.find(({ classColour }) => classColour === one.colour);
          return (
            <li key={one.classId}>
              <button
                type="button"
                class="class-tile"
                data-colour={one.colour}
                aria-disabled={holder !== undefined}
                onClick={() => {
                  if (holder === undefined) onStart(one);
                }}
              >
                <span class="class-tile-colour">{classColourLooks[one.colour].name}</span>
                <span class="class-tile-name">{one.name}</span>
                {holder === undefined ? null : <span class="quiet">waits for {holder.className} to end</span>}
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
