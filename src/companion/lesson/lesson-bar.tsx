import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { SchoolClass } from '../../domain/lessons/school-class.ts';
import type { LiveBoard } from '../board/live-board.ts';
import type { ClassLessons } from './class-lessons.ts';
import { ClassTiles } from './class-tiles.tsx';
import { OtherLessons } from './other-lessons.tsx';
import { RunningLesson } from './running-lesson.tsx';
import { StartLessonDialog } from './start-lesson-dialog.tsx';

type LessonBarProps = {
  lessons: ClassLessons;
  board: LiveBoard;
  adultId: string | undefined;
  onWriteClasses: () => void;
};

/** Above the tiles of the board: my lesson while one runs, and else the classes that could start one. */
export function LessonBar({ lessons, board, adultId, onWriteClasses }: LessonBarProps): JSX.Element {
  const starting = useSignal<SchoolClass | undefined>(undefined);
  const running = lessons.running.value;
  const mine = running.filter(({ startedBy }) => startedBy.adultId === adultId);
  const others = running.filter((lesson) => !mine.includes(lesson));
  return (
    <div class="lesson-bar">
      {mine.map((lesson) => (
        <RunningLesson key={lesson.lessonId} lesson={lesson} lessons={lessons} board={board} />
      ))}
      <OtherLessons others={others} lessons={lessons} board={board} />
      {mine.length > 0 ? null : lessons.classes.value.length === 0 ? (
        <p class="lesson-none">
          No classes are written down yet.{' '}
          <button type="button" class="button button--small" onClick={onWriteClasses}>
            Write down your classes
          </button>
        </p>
      ) : (
        <ClassTiles
          classes={lessons.classes.value}
          running={running}
          onStart={(schoolClass) => (starting.value = schoolClass)}
        />
      )}
      {starting.value === undefined ? null : (
        <StartLessonDialog
          schoolClass={starting.value}
          lessons={lessons}
          hubNow={board.hubNow}
          onClose={() => (starting.value = undefined)}
        />
      )}
    </div>
  );
}
