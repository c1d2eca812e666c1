import { useSignal, type ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import { reaches, type AdultRights } from '../../domain/people/adult-rights.ts';
import type { SchoolClass } from '../../domain/lessons/school-class.ts';
import type { ClassLessons } from '../lesson/class-lessons.ts';
import { StartLessonDialog } from '../lesson/start-lesson-dialog.tsx';
import { ClassDialog } from './class-dialog.tsx';
import { ClassEntry } from './class-entry.tsx';

type Opened = { dialog: 'add' } | { dialog: 'write' | 'start'; schoolClass: SchoolClass };

/** The classes of the school, written down by adults. */
export function ClassesView(props: {
  lessons: ClassLessons;
  rights: AdultRights;
  hubNow: ReadonlySignal<number>;
}): JSX.Element {
  const { lessons, rights, hubNow } = props;
  const opened = useSignal<Opened | undefined>(undefined);
  const close = (): void => {
    opened.value = undefined;
  };
  const now = opened.value;
  return (
    <section class="view" aria-labelledby="classes-title">
      <h2 id="classes-title">Classes</h2>
      <p class="quiet">
        The colour of a class is the one it logs in with. What a colour may open stands in the policy of the
        Chromebooks.
      </p>
      <ul class="class-list">
        {lessons.classes.value.map((schoolClass) => (
          <ClassEntry
            key={schoolClass.classId}
            schoolClass={schoolClass}
            running={lessons.running.value}
            mayStart={reaches(rights, 'run-lessons', schoolClass.classId)}
            onStart={() => (opened.value = { dialog: 'start', schoolClass })}
            onWrite={() => (opened.value = { dialog: 'write', schoolClass })}
          />
        ))}
      </ul>
      <button type="button" class="button button--main" onClick={() => (opened.value = { dialog: 'add' })}>
        Add a class
      </button>
      {now?.dialog === 'start' ? (
        <StartLessonDialog schoolClass={now.schoolClass} lessons={lessons} hubNow={hubNow} onClose={close} />
      ) : null}
      {now?.dialog === 'add' ? <ClassDialog lessons={lessons} onClose={close} /> : null}
      {now?.dialog === 'write' ? (
        <ClassDialog lessons={lessons} schoolClass={now.schoolClass} onClose={close} />
      ) : null}
    </section>
  );
}
