import type { JSX } from 'preact';
import type { SchoolClass } from '../../domain/lessons/school-class.ts';
import type { ClassColour } from '../../domain/policy/class-colour.ts';
import { classColourLooks } from '../../ui/class-colours.ts';

type SameColourNoteProps = { colour: ClassColour; classes: readonly SchoolClass[]; own: string | undefined };

/** Said before it is saved: classes of one colour are never in a lesson at the same time. */
export function SameColourNote({ colour, classes, own }: SameColourNoteProps): JSX.Element {
  const others = classes.filter((one) => one.colour === colour && one.classId !== own);
  const names = others.map(({ name }) => name);
  return (
    <div role="status">
      {names.length === 0 ? null : (
        <p class="notice">
          {classColourLooks[colour].name} is the colour of {names.join(' and ')} too. While one of them is in
          a lesson, the other cannot begin one. Choose another colour if they ever have lessons at the same
          time.
        </p>
      )}
    </div>
  );
}
