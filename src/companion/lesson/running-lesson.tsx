import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { reaches, type AdultRights } from '../../domain/people/adult-rights.ts';
import type { ClassLesson } from '../../domain/lessons/class-lesson.ts';
import { classColourLooks } from '../../ui/class-colours.ts';
import type { LiveBoard } from '../board/live-board.ts';
import { PreviewButton } from '../preview/preview-button.tsx';
import { later } from '../view/later.tsx';
import type { ClassLessons } from './class-lessons.ts';
import { EndLessonDialog } from './end-lesson-dialog.tsx';
import { LessonDialog } from './lesson-dialog.tsx';
import { LessonTools, type LessonDialogName } from './lesson-tools.tsx';
import { modeWords } from './lesson-words.ts';
import { NotHere } from './not-here.tsx';
import { TimeLeft } from './time-left.tsx';

const SendDialog = later(async () => (await import('../view/second-load.ts')).SendDialog);
const SitesDialog = later(async () => (await import('../view/second-load.ts')).SitesDialog);

type RunningLessonProps = {
  lesson: ClassLesson;
  lessons: ClassLessons;
  board: LiveBoard;
  rights: AdultRights;
  /** Said where another adult started it. */
  by?: string | undefined;
  /** Stands behind what can be done in it. */
  also?: JSX.Element | null;
};

/** A lesson that runs: what it is, how long it goes on, and what an adult can do in it. */
export function RunningLesson({ lesson, lessons, board, rights, by, also }: RunningLessonProps): JSX.Element {
  const opened = useSignal<LessonDialogName | undefined>(undefined);
  const close = (): void => {
    opened.value = undefined;
  };
  const { lessonId } = lesson;
  const { hubNow } = board;
  return (
    <section
      class="lesson"
      data-colour={lesson.classColour}
      data-eyes-up={lesson.eyesUp}
      aria-label={`Lesson of ${lesson.className}`}
    >
      <p class="lesson-class">
        {lesson.className}
        <span class="lesson-colour-word">{classColourLooks[lesson.classColour].name}</span>
      </p>
      <p class="lesson-facts">
        {lesson.eyesUp ? <strong class="lesson-eyes">Eyes up: all screens rest</strong> : null}
        <TimeLeft lesson={lesson} hubNow={hubNow} />
        <span>{modeWords[lesson.mode].name}</span>
        <NotHere lesson={lesson} lessons={lessons} board={board} />
        {by === undefined ? null : <span class="quiet">started by {by}</span>}
      </p>
      {reaches(rights, 'run-lessons', lesson.classId) ? (
        <LessonTools lesson={lesson} lessons={lessons} rights={rights} opened={opened} />
      ) : null}
      {also}
      <PreviewButton
        classes={lessons.classes.value.filter(({ classId }) => classId === lesson.classId)}
        rights={rights}
        ask={board.ask}
      />
      {opened.value === 'send' ? (
        <SendDialog lesson={lesson} lessons={lessons} board={board} onClose={close} />
      ) : null}
      {opened.value === 'sites' ? (
        <SitesDialog lesson={lesson} lessons={lessons} board={board} onClose={close} />
      ) : null}
      {opened.value === 'end' ? (
        <EndLessonDialog
          lesson={lesson}
          end={() => lessons.act(lessonId, { action: 'end' })}
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
          send={(wish) => lessons.act(lessonId, { action: 'change', ...wish })}
          onClose={close}
        />
      ) : null}
    </section>
  );
}

function minutesLeft(lesson: ClassLesson, now: number): number {
  return Math.max(5, Math.round((Date.parse(lesson.endsAt) - now) / 60_000));
}
