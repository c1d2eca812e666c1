import type { JSX } from 'preact';
import type { ClassLesson } from '../../domain/lessons/class-lesson.ts';
import { useAsking } from '../browser/use-asking.ts';
import { ProblemNote } from '../hub/problem-note.tsx';
import type { ClassLessons } from './class-lessons.ts';

/** All screens rest, and come back, by one tap each. */
export function EyesButton({ lesson, lessons }: { lesson: ClassLesson; lessons: ClassLessons }): JSX.Element {
  const asking = useAsking();
  const { lessonId, eyesUp } = lesson;
  return (
    <>
      <button
        type="button"
        class={eyesUp ? 'button button--main' : 'button'}
        aria-disabled={asking.busy.value}
        onClick={() =>
          void asking.once(() => lessons.act(lessonId, { action: eyesUp ? 'eyes-down' : 'eyes-up' }))
        }
      >
        {eyesUp ? 'Screens back on' : 'Eyes up'}
      </button>
      {asking.problem.value === undefined ? null : <ProblemNote words={asking.problem.value} />}
    </>
  );
}
