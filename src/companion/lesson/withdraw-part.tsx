import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { ClassLesson } from '../../domain/lessons/class-lesson.ts';
import { useAsking } from '../browser/use-asking.ts';
import { clockWords } from '../browser/time-words.ts';
import { ProblemNote } from '../hub/problem-note.tsx';
import { Field } from '../sign-in/field.tsx';
import type { ClassLessons } from './class-lessons.ts';

/** Reasons that are written down by one tap. */
const usualReasons = ['Did something else', 'Asked twice to stop', 'For safety, until we have talked'];

type WithdrawPartProps = { number: number; lesson: ClassLesson; lessons: ClassLessons };

/** Takes the internet from one Chromebook for the rest of the lesson, with a reason that is recorded, or gives it back. */
export function WithdrawPart({ number, lesson, lessons }: WithdrawPartProps): JSX.Element {
  const asking = useAsking();
  const opened = useSignal(false);
  const own = useSignal('');
  const { lessonId } = lesson;
  const withdrawn = lesson.withdrawn.find((one) => one.number === number);
  const withdraw = (reason: string): void => {
    void asking
      .once(() => lessons.act(lessonId, { action: 'withdraw', number, reason }))
      .then(() => (opened.value = false));
  };
  return (
    <section class="withdraw" aria-label={`Internet on number ${number}`}>
      {asking.problem.value === undefined ? null : <ProblemNote words={asking.problem.value} />}
      {withdrawn === undefined ? null : (
        <>
          <p>
            <strong>Number {number} has no internet in this lesson.</strong> {withdrawn.reason}:{' '}
            {withdrawn.by.name}, {timeOf(withdrawn.at)}.
          </p>
          <button
            type="button"
            class="button"
            onClick={() => void asking.once(() => lessons.act(lessonId, { action: 'give-back', number }))}
          >
            Give the internet back
          </button>
        </>
      )}
      {withdrawn !== undefined || opened.value ? null : (
        <button type="button" class="button" onClick={() => (opened.value = true)}>
          No internet on {number}…
        </button>
      )}
      {opened.value && withdrawn === undefined ? (
        <form
          class="form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (own.peek().trim() !== '') withdraw(own.peek().trim());
          }}
        >
          <p>
            Number {number} keeps its help button; no page opens on it until the lesson ends. Why? It is
            recorded with your name; the child is not told.
          </p>
          <div class="withdraw-reasons">
            {usualReasons.map((reason) => (
              <button key={reason} type="button" class="button" onClick={() => withdraw(reason)}>
                {reason}
              </button>
            ))}
          </div>
          <Field
            label="Or in your own words"
            name="reason"
            input={{ maxLength: 200, autocomplete: 'off' }}
            value={own.value}
            onValue={(value) => (own.value = value)}
          >
            <button type="submit" class="button">
              No internet
            </button>
          </Field>
        </form>
      ) : null}
    </section>
  );
}

/** A lesson never goes beyond its day. */
function timeOf(at: string): string {
  return clockWords(Date.parse(at), Date.parse(at));
}
