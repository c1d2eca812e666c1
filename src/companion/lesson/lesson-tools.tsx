import type { Signal } from '@preact/signals';
import type { JSX } from 'preact';
import { reaches, type AdultRights } from '../../domain/people/adult-rights.ts';
import type { ClassLesson } from '../../domain/lessons/class-lesson.ts';
import type { ClassLessons } from './class-lessons.ts';
import { EyesButton } from './eyes-button.tsx';
import { WithoutInternet } from './without-internet.tsx';

/** What a lesson opens by a tap. */
export type LessonDialogName = 'send' | 'sites' | 'change' | 'end';

type LessonToolsProps = {
  lesson: ClassLesson;
  lessons: ClassLessons;
  rights: AdultRights;
  opened: Signal<LessonDialogName | undefined>;
};

/** What an adult can do in a lesson, most needed first. */
export function LessonTools({ lesson, lessons, rights, opened }: LessonToolsProps): JSX.Element {
  const { sites = 0, chromebooks = 0 } = lesson.wishes ?? {};
  const maySites = reaches(rights, 'answer-wishes', lesson.classId);
  const opener = (name: LessonDialogName) => () => {
    opened.value = name;
  };
  return (
    <div class="lesson-tools">
      {sites === 0 || !maySites ? null : (
        <button type="button" class="button lesson-wishes" onClick={opener('sites')}>
          {wishWords(sites, chromebooks)}
        </button>
      )}
      <WithoutInternet lesson={lesson} lessons={lessons} />
      <EyesButton lesson={lesson} lessons={lessons} />
      <button type="button" class="button" onClick={opener('send')}>
        Send links
      </button>
      {maySites ? (
        <button type="button" class="button" onClick={opener('sites')}>
          Sites
        </button>
      ) : null}
      <button type="button" class="button" onClick={opener('change')}>
        Change
      </button>
      <button type="button" class="button" onClick={opener('end')}>
        End for all
      </button>
    </div>
  );
}

function wishWords(sites: number, chromebooks: number): string {
  const who = chromebooks === 1 ? '1 child wants' : `${chromebooks} children want`;
  return `${who} ${sites === 1 ? 'a site' : `${sites} sites`}`;
}
