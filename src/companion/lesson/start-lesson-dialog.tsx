import type { ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import { usualLessonMinutes } from '../../domain/lessons/lesson-minutes.ts';
import type { SchoolClass } from '../../domain/lessons/school-class.ts';
import type { ClassLessons } from './class-lessons.ts';
import { LessonDialog } from './lesson-dialog.tsx';

/** The second tap of two: everything is as it was in the last lesson of the class. */
export function StartLessonDialog(props: {
  schoolClass: SchoolClass;
  lessons: ClassLessons;
  hubNow: ReadonlySignal<number>;
  onClose: () => void;
}): JSX.Element {
  const { classId, name, colour, lastLesson } = props.schoolClass;
  return (
    <LessonDialog
      className={name}
      colour={colour}
      wish={lastLesson ?? { mode: 'preset', minutes: usualLessonMinutes }}
      words={{ lead: 'Start a lesson of', minutes: 'For', button: 'Start', busy: 'Starting…' }}
      hubNow={props.hubNow}
      send={(wish) => props.lessons.start(classId, wish)}
      onClose={props.onClose}
    />
  );
}
