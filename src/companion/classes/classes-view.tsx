import { useSignal, type ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { reaches, type AdultRights } from '../../domain/people/adult-rights.ts';
import type { SchoolClass } from '../../domain/lessons/school-class.ts';
import type { AskHub } from '../hub/ask-hub.ts';
import type { ClassLessons } from '../lesson/class-lessons.ts';
import { RegisterLater } from '../register/register-later.tsx';
import { StartLessonDialog } from '../lesson/start-lesson-dialog.tsx';
import { ClassDialog } from './class-dialog.tsx';
import { ClassEntry } from './class-entry.tsx';

type Opened =
  { dialog: 'add' | 'left' } | { dialog: 'write' | 'start' | 'register'; schoolClass: SchoolClass };

/** The classes of the school, written down by adults. */
export function ClassesView(props: {
  lessons: ClassLessons;
  rights: AdultRights;
  hubNow: ReadonlySignal<number>;
  ask: AskHub;
}): JSX.Element {
  const { lessons, rights, hubNow, ask } = props;
  const opened = useSignal<Opened | undefined>(undefined);
  const close = (): void => {
    opened.value = undefined;
  };
  const register = useRef<string | undefined>(undefined);
  useEffect(() => {
    // Back from a register, the focus is where it was.
    if (opened.value === undefined && register.current !== undefined) {
      document.getElementById(register.current)?.focus();
      register.current = undefined;
    }
  }, [opened.value]);
  const now = opened.value;
  if (now?.dialog === 'register') {
    return (
      <RegisterLater
        screen="class"
        schoolClass={now.schoolClass}
        ask={ask}
        rights={rights}
        hubNow={hubNow}
        onBack={close}
      />
    );
  }
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
            may={{
              start: reaches(rights, 'run-lessons', schoolClass.classId),
              seeNames: reaches(rights, 'see-names', schoolClass.classId),
              write: rights.has('keep-classes'),
            }}
            onStart={() => (opened.value = { dialog: 'start', schoolClass })}
            onRegister={() => {
              register.current = `register-of-${schoolClass.classId}`;
              opened.value = { dialog: 'register', schoolClass };
            }}
            onWrite={() => (opened.value = { dialog: 'write', schoolClass })}
          />
        ))}
      </ul>
      <div class="classes-tools">
        {rights.has('keep-classes') ? (
          <button
            type="button"
            class="button button--main"
            onClick={() => (opened.value = { dialog: 'add' })}
          >
            Add a class
          </button>
        ) : null}
        {rights.has('erase-names') ? (
          <button type="button" class="button" onClick={() => (opened.value = { dialog: 'left' })}>
            Children who have left
          </button>
        ) : null}
      </div>
      {rights.has('see-names') ? (
        <RegisterLater screen="who-had" ask={ask} rights={rights} hubNow={hubNow} />
      ) : null}
      {now?.dialog === 'left' ? (
        <RegisterLater screen="left" ask={ask} rights={rights} hubNow={hubNow} onClose={close} />
      ) : null}
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
