import { useSignal, type ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { ClassLesson } from '../../domain/lessons/class-lesson.ts';
import type { SchoolClass } from '../../domain/lessons/school-class.ts';
import { classColourLooks } from '../../ui/class-colours.ts';
import { ClassWaits } from './class-waits.tsx';

type ClassTilesProps = {
  classes: readonly SchoolClass[];
  running: readonly ClassLesson[];
  hubNow: ReadonlySignal<number>;
  onStart: (schoolClass: SchoolClass) => void;
  /** Where this adult may give a class another colour. */
  onWriteClasses: (() => void) | undefined;
};

/** One tile for each class: the first of two taps. One whose colour another lesson has says by a tap what can be done. */
export function ClassTiles(props: ClassTilesProps): JSX.Element {
  const { classes, running, hubNow, onStart, onWriteClasses } = props;
  const asked = useSignal<string | undefined>(undefined);
  const holderOf = (one: SchoolClass | undefined) =>
    running.find(({ classColour }) => classColour === one?.colour);
  const free = classes.filter(({ classId }) => !running.some((lesson) => lesson.classId === classId));
  const waiting = free.find(({ classId }) => classId === asked.value);
  const holderOfWaiting = holderOf(waiting);
  return (
    <div class="class-tiles">
      <h2 id="class-tiles-title">Start a lesson</h2>
      <ul aria-labelledby="class-tiles-title">
        {free.map((one) => {
          const holder = holderOf(one);
          return (
            <li key={one.classId}>
              <button
                type="button"
                class="class-tile"
                data-colour={one.colour}
                data-waits={holder !== undefined}
                aria-expanded={holder === undefined ? undefined : one.classId === asked.value}
                onClick={() => {
                  if (holder === undefined) onStart(one);
                  else asked.value = one.classId === asked.peek() ? undefined : one.classId;
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
      {waiting === undefined || holderOfWaiting === undefined ? null : (
        <ClassWaits
          schoolClass={waiting}
          holder={holderOfWaiting}
          now={hubNow.value}
          onWriteClasses={onWriteClasses}
        />
      )}
    </div>
  );
}
