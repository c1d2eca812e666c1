import type { JSX } from 'preact';
import type { ClassLesson } from '../../domain/lessons/class-lesson.ts';
import type { SchoolClass } from '../../domain/lessons/school-class.ts';
import { classColourLooks } from '../../ui/class-colours.ts';
import { keyStageWords } from './key-stage-words.ts';

type ClassEntryProps = {
  schoolClass: SchoolClass;
  running: readonly ClassLesson[];
  mayStart: boolean;
  onStart: () => void;
  onWrite: () => void;
};

/** One class in the list of classes. While it is in a lesson it stays as it is. */
export function ClassEntry({
  schoolClass,
  running,
  mayStart,
  onStart,
  onWrite,
}: ClassEntryProps): JSX.Element {
  const { classId, name, colour, keyStage } = schoolClass;
  const holder = running.find((lesson) => lesson.classColour === colour);
  const isInLesson = holder?.classId === classId;
  return (
    <li class="class-entry" data-colour={colour}>
      <span class="class-tile-colour">{classColourLooks[colour].name}</span>
      <span class="class-entry-name">
        <strong>{name}</strong>
        <span class="quiet">{keyStageWords[keyStage]}</span>
      </span>
      {holder === undefined ? (
        mayStart && (
          <button type="button" class="button" onClick={onStart}>
            Start a lesson<span class="visually-hidden"> of {name}</span>
          </button>
        )
      ) : (
        <span class="quiet">
          {isInLesson ? 'In a lesson' : `${holder.className} holds ${classColourLooks[colour].name}`}
        </span>
      )}
      {isInLesson ? null : (
        <button type="button" class="button" onClick={onWrite}>
          Change<span class="visually-hidden"> {name}</span>
        </button>
      )}
    </li>
  );
}
