import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { ClassLesson } from '../../domain/lessons/class-lesson.ts';
import { ModalDialog } from '../browser/modal-dialog.tsx';
import type { ClassLessons } from './class-lessons.ts';
import { numbersWords } from './numbers-words.ts';
import { WithdrawPart } from './withdraw-part.tsx';

/** Which Chromebooks have no internet: the numbers in sight, the reasons by a tap. */
export function WithoutInternet(props: { lesson: ClassLesson; lessons: ClassLessons }): JSX.Element | null {
  const { lesson, lessons } = props;
  const opened = useSignal(false);
  const numbers = lesson.withdrawn.map(({ number }) => number).sort((one, other) => one - other);
  const close = (): void => {
    opened.value = false;
  };
  return (
    <>
      {numbers.length === 0 ? null : (
        <button type="button" class="button" onClick={() => (opened.value = true)}>
          No internet: {numbersWords(numbers)}
        </button>
      )}
      {opened.value ? (
        <ModalDialog labelledBy="without-title" onClose={close}>
          <div class="dialog-head">
            <h2 id="without-title">Without internet in this lesson</h2>
            <button type="button" class="button" onClick={close}>
              Close
            </button>
          </div>
          {numbers.length === 0 ? <p>Every Chromebook of the class has it again.</p> : null}
          {numbers.map((number) => (
            <WithdrawPart key={number} number={number} lesson={lesson} lessons={lessons} />
          ))}
        </ModalDialog>
      ) : null}
    </>
  );
}
