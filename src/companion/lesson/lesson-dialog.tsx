import { useSignal, type ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ClassColour } from '../../domain/policy/class-colour.ts';
import { classColourLooks } from '../../ui/class-colours.ts';
import { ModalDialog } from '../browser/modal-dialog.tsx';
import { useAsking } from '../browser/use-asking.ts';
import { ProblemNote } from '../hub/problem-note.tsx';
import type { LessonWish } from './class-lessons.ts';
import { MinutesChoice } from './minutes-choice.tsx';
import { ModeChoice } from './mode-choice.tsx';

type LessonDialogProps = {
  className: string;
  colour: ClassColour;
  /** What is chosen when it opens. */
  wish: LessonWish;
  words: { lead: string; minutes: string; button: string; busy: string };
  hubNow: ReadonlySignal<number>;
  send: (wish: LessonWish) => Promise<void>;
  onClose: () => void;
};

/** Start a lesson, or change one: all is chosen already, so that the second tap is enough. */
export function LessonDialog(props: LessonDialogProps): JSX.Element {
  const { className, colour, wish, words, hubNow, send, onClose } = props;
  const mode = useSignal(wish.mode);
  const minutes = useSignal(wish.minutes);
  const asking = useAsking();
  const main = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => main.current?.focus(), []);
  const onSubmit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (await asking.once(() => send({ mode: mode.peek(), minutes: minutes.peek() }))) onClose();
  };
  return (
    <ModalDialog labelledBy="lesson-title" class="lesson-dialog" onClose={onClose}>
      <form
        data-colour={colour}
        onSubmit={(event) => void onSubmit(event)}
        onKeyDown={(event) => {
          // The key that opened the dialog may still be held down.
          if (event.repeat && event.key === 'Enter') event.preventDefault();
        }}
      >
        <h2 id="lesson-title" class="lesson-title">
          <span class="visually-hidden">{words.lead} </span>
          {className}
          <span class="lesson-colour-word">{classColourLooks[colour].name}</span>
        </h2>
        <div class="lesson-dialog-body">
          {asking.problem.value === undefined ? null : <ProblemNote words={asking.problem.value} />}
          <ModeChoice mode={mode} />
          <MinutesChoice legend={words.minutes} minutes={minutes} hubNow={hubNow} also={wish.minutes} />
          <div class="lesson-dialog-end">
            <button
              ref={main}
              type="submit"
              class="button button--main button--large"
              aria-disabled={asking.busy.value}
            >
              {asking.busy.value ? words.busy : words.button}
            </button>
            <button type="button" class="button button--large" onClick={onClose}>
              Not now
            </button>
          </div>
        </div>
      </form>
    </ModalDialog>
  );
}
