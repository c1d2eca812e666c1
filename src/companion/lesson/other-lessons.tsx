import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { ClassLesson } from '../../domain/lessons/class-lesson.ts';
import type { AdultRights } from '../../domain/people/adult-rights.ts';
import type { LiveBoard } from '../board/live-board.ts';
import type { ClassLessons } from './class-lessons.ts';
import { RunningLesson } from './running-lesson.tsx';

/** Lessons that other adults started: a word each, and all of it by a tap. Anybody may help a colleague. */
export function OtherLessons(props: {
  others: readonly ClassLesson[];
  lessons: ClassLessons;
  board: LiveBoard;
  rights: AdultRights;
}): JSX.Element | null {
  const { others, lessons, board, rights } = props;
  const opened = useSignal<string | undefined>(undefined);
  if (others.length === 0) return null;
  const shown = others.find(({ lessonId }) => lessonId === opened.value);
  return (
    <>
      <ul class="other-lessons" aria-label="Lessons of other adults">
        {others.map(({ lessonId, className, classColour }) => (
          <li key={lessonId}>
            <button
              type="button"
              class="other-lesson"
              data-colour={classColour}
              aria-expanded={lessonId === opened.value}
              onClick={() => (opened.value = lessonId === opened.peek() ? undefined : lessonId)}
            >
              {className} in a lesson
            </button>
          </li>
        ))}
      </ul>
      {shown === undefined ? null : (
        <RunningLesson
          key={shown.lessonId}
          lesson={shown}
          lessons={lessons}
          board={board}
          rights={rights}
          by={shown.startedBy.name}
        />
      )}
    </>
  );
}
