import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ClassLesson } from '../../domain/lessons/class-lesson.ts';
import { ModalDialog } from '../browser/modal-dialog.tsx';
import { useAsking } from '../browser/use-asking.ts';
import { ProblemNote } from '../hub/problem-note.tsx';

/** Ending closes what children have open, so it takes a second tap. */
export function EndLessonDialog(props: {
  lesson: ClassLesson;
  end: () => Promise<void>;
  onClose: () => void;
}): JSX.Element {
  const { lesson, end, onClose } = props;
  const asking = useAsking();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <ModalDialog labelledBy="end-lesson-title" onClose={onClose}>
      <h2 id="end-lesson-title" ref={heading} tabIndex={-1}>
        End the lesson for all of {lesson.className}?
      </h2>
      {asking.problem.value === undefined ? null : <ProblemNote words={asking.problem.value} />}
      <p>Every tab closes on their Chromebooks. A Chromebook with an open report keeps its report.</p>
      <div class="lesson-dialog-end">
        <button
          type="button"
          class="button button--main button--large"
          aria-disabled={asking.busy.value}
          onClick={() => void asking.once(end).then((done) => (done ? onClose() : undefined))}
        >
          {asking.busy.value ? 'Ending…' : 'End for all'}
        </button>
        <button type="button" class="button button--large" onClick={onClose}>
          Go on
        </button>
      </div>
    </ModalDialog>
  );
}
