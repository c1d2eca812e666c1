import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { reaches, type AdultRights } from '../../domain/people/adult-rights.ts';
import type { SchoolClass } from '../../domain/lessons/school-class.ts';
import type { LiveBoard } from '../board/live-board.ts';
import { PreviewButton } from '../preview/preview-button.tsx';
import type { ClassLessons } from './class-lessons.ts';
import { ClassViewButton } from './class-view-button.tsx';
import type { ClassView } from './class-view.ts';
import { ClassTiles } from './class-tiles.tsx';
import { OtherLessons } from './other-lessons.tsx';
import { RunningLesson } from './running-lesson.tsx';
import { StartLessonDialog } from './start-lesson-dialog.tsx';

type LessonBarProps = {
  lessons: ClassLessons;
  board: LiveBoard;
  rights: AdultRights;
  classView: ClassView;
  onWriteClasses: () => void;
};

/** Above the tiles of the board: my lesson while one runs, and else the classes that could start one. */
export function LessonBar({
  lessons,
  board,
  rights,
  classView,
  onWriteClasses,
}: LessonBarProps): JSX.Element {
  const starting = useSignal<SchoolClass | undefined>(undefined);
  const running = lessons.running.value;
  const mine = classView.mine.value;
  const others = running.filter((lesson) => !mine.includes(lesson));
  const startable = lessons.classes.value.filter(({ classId }) => reaches(rights, 'run-lessons', classId));
  return (
    <div class="lesson-bar">
      {mine.map((lesson) => (
        <RunningLesson
          key={lesson.lessonId}
          lesson={lesson}
          lessons={lessons}
          board={board}
          rights={rights}
          also={lesson === mine[0] ? <ClassViewButton view={classView} /> : null}
        />
      ))}
      <OtherLessons others={others} lessons={lessons} board={board} rights={rights} />
      {mine.length > 0 ? null : lessons.classes.value.length === 0 ? (
        <p class="lesson-none">
          No classes are written down yet.{' '}
          {rights.has('keep-classes') ? (
            <button type="button" class="button button--small" onClick={onWriteClasses}>
              Write down your classes
            </button>
          ) : null}
        </p>
      ) : startable.length === 0 ? null : (
        <ClassTiles
          classes={startable}
          running={running}
          hubNow={board.hubNow}
          onWriteClasses={rights.has('keep-classes') ? onWriteClasses : undefined}
          onStart={(schoolClass) => (starting.value = schoolClass)}
        />
      )}
      {mine.length > 0 ? null : (
        <PreviewButton classes={lessons.classes.value} rights={rights} ask={board.ask} />
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
