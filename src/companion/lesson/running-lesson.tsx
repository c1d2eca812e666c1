import { useSignal, type ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { ClassLesson } from '../../domain/lessons/class-lesson.ts';
import { classColourLooks } from '../../ui/class-colours.ts';
import type { ClassLessons } from './class-lessons.ts';
import { EndLessonDialog } from './end-lesson-dialog.tsx';
import { LessonDialog } from './lesson-dialog.tsx';
import { modeWords } from './lesson-words.ts';
import { TimeLeft } from './time-left.tsx';

type RunningLessonProps = {
  lesson: ClassLesson;
  lessons: ClassLessons;
  hubNow: ReadonlySignal<number>;
  /** Said where another adult started it. */
  by?: string | undefined;
};

/** A lesson that runs: what it is, how long it goes on, and what an adult can do in it. */
export function RunningLesson({ lesson, lessons, hubNow, by }: RunningLessonProps): JSX.Element {
  const opened = useSignal<'change' | 'end' | undefined>(undefined);
  const close = (): void => {
    opened.value = undefined;
  };
  return (
    <section class="lesson" data-colour={lesson.classColour} aria-label={`Lesson of ${lesson.className}`}>
      <p class="lesson-class">
        {lesson.className}
        <span class="lesson-colour-word">{classColourLooks[lesson.classColour].name}</span>
      </p>
      <p class="lesson-facts">
        <TimeLeft lesson={lesson} hubNow={hubNow} />
        <span>{modeWords[lesson.mode].name}</span>
        {by === undefined ? null : <span class="quiet">started by {by}</span>}
      </p>
      <div class="lesson-tools">
        <button type="button" class="button" onClick={() => (opened.value = 'change')}>
          Change
        </button>
        <button type="button" class="button" onClick={() => (opened.value = 'end')}>
          End for all
        </button>
      </div>
      {opened.value === 'end' ? (
        <EndLessonDialog
          lesson={lesson}
          end={() => lessons.act(lesson.lessonId, { action: 'end' })}
          onClose={close}
        />
      ) : null}
      {opened.value === 'change' ? (
        <LessonDialog
          className={lesson.className}
          colour={lesson.classColour}
          wish={{ mode: lesson.mode, minutes: minutesLeft(lesson, hubNow.peek()) }}
          words={{
            lead: 'Change the lesson of',
            minutes: 'From now on for',
            button: 'Change',
            busy: 'Changing…',
          }}
          hubNow={hubNow}
          send={(wish) => lessons.act(lesson.lessonId, { action: 'change', ...wish })}
          onClose={close}
        />
      ) : null}
    </section>
  );
}

function minutesLeft(lesson: ClassLesson, now: number): number {
  return Math.max(5, Math.round((Date.parse(lesson.endsAt) - now) / 60_000));
}
