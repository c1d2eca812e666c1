import type { JSX } from 'preact';
import type { ClassLesson } from '../../domain/lessons/class-lesson.ts';
import type { SchoolClass } from '../../domain/lessons/school-class.ts';
import { classColourLooks } from '../../ui/class-colours.ts';
import { clockWords } from '../browser/time-words.ts';

type ClassWaitsProps = {
  schoolClass: SchoolClass;
  /** The lesson that has its colour. */
  holder: ClassLesson;
  /** By the hub's clock. */
  now: number;
  /** Where this adult may give the class another colour. */
  onWriteClasses: (() => void) | undefined;
};

/** Why a class cannot begin a lesson now, and what can be done about it. */
export function ClassWaits({ schoolClass, holder, now, onWriteClasses }: ClassWaitsProps): JSX.Element {
  const { name, colour } = schoolClass;
  const look = classColourLooks[colour].name;
  return (
    <div class="notice class-waits" role="status">
      <p>
        <strong>{name} cannot begin now.</strong> {holder.className} has {look} too and is in a lesson, until{' '}
        {clockWords(Date.parse(holder.endsAt), now)} at the latest; {holder.startedBy.name} or another teacher
        can end it before. Two classes never hold one colour at the same time.
      </p>
      <p>
        Or {onWriteClasses === undefined ? 'a teacher, the office or the computing lead gives' : 'give'}{' '}
        {name} another colour under “Classes”. Its children then log in with that one.
      </p>
      {onWriteClasses === undefined ? null : (
        <button type="button" class="button button--notice" onClick={onWriteClasses}>
          To the classes
        </button>
      )}
    </div>
  );
}
