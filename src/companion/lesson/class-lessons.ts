import { computed, type ReadonlySignal } from '@preact/signals';
import { v7 } from 'uuid';
import {
  classesPath,
  classPath,
  classResponse,
  lessonActionPath,
  lessonResponse,
  lessonsPath,
  type StartLessonRequest,
} from '../../contracts/http/lessons.ts';
import { isRunning, type ClassLesson } from '../../domain/lessons/class-lesson.ts';
import type { LessonAction } from '../../domain/lessons/lesson-action.ts';
import type { SchoolClass, WrittenClass } from '../../domain/lessons/school-class.ts';
import { boardAfterClass, boardAfterLesson } from '../board/board-state.ts';
import type { LiveBoard } from '../board/live-board.ts';

/** How a lesson is to be: what the class may reach, and for how many minutes. */
export type LessonWish = Pick<StartLessonRequest, 'mode' | 'minutes'>;

/** The classes of the school and the lessons that run. Everything that asks the hub throws HubProblem. */
export type ClassLessons = {
  /** In the order of their names. */
  classes: ReadonlySignal<readonly SchoolClass[]>;
  /** Those that run, in the order in which they began. The same array as long as they are the same. */
  running: ReadonlySignal<readonly ClassLesson[]>;
  start: (classId: string, wish: LessonWish) => Promise<void>;
  act: (lessonId: string, action: LessonAction) => Promise<void>;
  addClass: (written: WrittenClass) => Promise<void>;
  changeClass: (classId: string, written: WrittenClass) => Promise<void>;
  putClassAway: (classId: string) => Promise<void>;
};

export function createClassLessons(
  board: Pick<LiveBoard, 'ask' | 'state' | 'takeIn' | 'hubNow'>,
): ClassLessons {
  const { ask, state, takeIn, hubNow } = board;
  // Read by themselves: a board says something new all the time, and mostly not of these.
  const allClasses = computed(() => state.value.classes);
  const allLessons = computed(() => state.value.lessons);
  const known = computed(() =>
    [...allLessons.value.values()].toSorted((one, other) => (one.startedAt < other.startedAt ? -1 : 1)),
  );
  let shown: readonly ClassLesson[] = [];

  const askLesson = async (path: string, body: unknown): Promise<void> => {
    const { lesson } = await ask({ method: 'POST', path, body }, lessonResponse);
    takeIn((before) => boardAfterLesson(before, lesson));
  };
  const askClass = async (method: 'POST' | 'DELETE', path: string, body?: WrittenClass): Promise<void> => {
    const { schoolClass } = await ask(
      { method, path, ...(body === undefined ? {} : { body }) },
      classResponse,
    );
    takeIn((before) => boardAfterClass(before, schoolClass));
  };

  return {
    classes: computed(() =>
      [...allClasses.value.values()].toSorted((one, other) =>
        one.name.localeCompare(other.name, 'en-GB', { numeric: true }),
      ),
    ),
    running: computed(() => {
      const now = hubNow.value;
      const running = known.value.filter((lesson) => isRunning(lesson, now));
      if (!isSame(shown, running)) shown = running;
      return shown;
    }),
    start: (classId, wish) => askLesson(lessonsPath, { lessonId: v7(), classId, ...wish }),
    act: (lessonId, action) => askLesson(lessonActionPath(lessonId), action),
    addClass: (written) => askClass('POST', classesPath, written),
    changeClass: (classId, written) => askClass('POST', classPath(classId), written),
    putClassAway: (classId) => askClass('DELETE', classPath(classId)),
  };
}

function isSame(one: readonly ClassLesson[], other: readonly ClassLesson[]): boolean {
  return one.length === other.length && one.every((lesson, index) => lesson === other[index]);
}
