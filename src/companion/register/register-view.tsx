import { useSignal, type ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { AdultRights } from '../../domain/people/adult-rights.ts';
import type { SchoolClass } from '../../domain/lessons/school-class.ts';
import type { RegisterEntry } from '../../domain/register/register-entry.ts';
import { classColourLooks } from '../../ui/class-colours.ts';
import { useAsking } from '../browser/use-asking.ts';
import type { AskHub } from '../hub/ask-hub.ts';
import { ProblemNote } from '../hub/problem-note.tsx';
import { ChildDialog } from './child-dialog.tsx';
import { createClassRegister } from './class-register.ts';
import { ImportDialog } from './import-dialog.tsx';
import { LooksPart } from './looks-part.tsx';
import { RegisterSheet } from './register-sheet.tsx';
import { RegisterTable } from './register-table.tsx';
import { saveRegister } from './save-register.ts';
import { WhoHadPart } from './who-had-part.tsx';

type RegisterViewProps = {
  schoolClass: SchoolClass;
  ask: AskHub;
  rights: AdultRights;
  hubNow: ReadonlySignal<number>;
  onBack: () => void;
};
type Opened = { dialog: 'add' | 'import' } | { dialog: 'child'; entry: RegisterEntry };

/** Which child of a class has which number. */
export function RegisterView({ schoolClass, ask, rights, hubNow, onBack }: RegisterViewProps): JSX.Element {
  const { classId, name, colour } = schoolClass;
  const register = useMemo(() => createClassRegister(ask, classId), []);
  const asking = useAsking();
  const opened = useSignal<Opened | undefined>(undefined);
  const said = useSignal('');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    void asking.once(register.load);
  }, []);
  const close = (words = ''): void => {
    opened.value = undefined;
    said.value = words;
  };
  const mayWrite = rights.has('keep-register');
  const now = register.now.value;
  const shown = opened.value;
  return (
    <section class="view register-view" aria-labelledby="register-title" data-colour={colour}>
      <div class="register-head">
        <button type="button" class="button" onClick={onBack}>
          Back to the classes
        </button>
        <h2 id="register-title" ref={heading} tabIndex={-1}>
          Register of {name} <span class="register-colour">{classColourLooks[colour].name}</span>
        </h2>
      </div>
      <p class="quiet">
        Names are kept on the hub alone and never on a Chromebook. Looking is recorded. Mind who can see this
        screen.
      </p>
      {asking.problem.value === undefined ? null : (
        <>
          <ProblemNote words={asking.problem.value} />
          <button type="button" class="button" onClick={() => void asking.once(register.load)}>
            Try again
          </button>
        </>
      )}
      <p role="status" class="register-said">
        {said.value}
      </p>
      {now === undefined ? null : (
        <>
          <div class="register-tools">
            {mayWrite ? (
              <>
                <button type="button" class="button" onClick={() => (opened.value = { dialog: 'add' })}>
                  Add a child
                </button>
                <button type="button" class="button" onClick={() => (opened.value = { dialog: 'import' })}>
                  Import a list
                </button>
              </>
            ) : null}
            {now.entries.length === 0 ? null : (
              <>
                <button type="button" class="button" onClick={() => window.print()}>
                  Print the sheet
                </button>
                <button
                  type="button"
                  class="button"
                  onClick={() =>
                    void asking
                      .once(() => saveRegister(name, now.entries))
                      .then((done) => {
                        if (done) said.value = 'Saved. Keep the file where only those who may see names can.';
                      })
                  }
                >
                  Save as CSV
                </button>
              </>
            )}
          </div>
          {now.entries.length === 0 ? (
            <p class="register-empty">
              No child of {name} has a number yet. Import the list of the class from the school’s system, or
              add the children one by one.
            </p>
          ) : (
            <RegisterTable
              register={now}
              className={name}
              onChange={mayWrite ? (entry) => (opened.value = { dialog: 'child', entry }) : undefined}
            />
          )}
          <WhoHadPart ask={ask} hubNow={hubNow} classId={classId} />
          {rights.has('read-looks') ? <LooksPart ask={ask} classId={classId} hubNow={hubNow} /> : null}
          <RegisterSheet schoolClass={schoolClass} entries={now.entries} at={hubNow.peek()} />
        </>
      )}
      {shown?.dialog === 'add' || shown?.dialog === 'child' ? (
        <ChildDialog
          register={register}
          className={name}
          {...(shown.dialog === 'child' ? { entry: shown.entry } : {})}
          onClose={close}
        />
      ) : null}
      {shown?.dialog === 'import' ? (
        <ImportDialog register={register} className={name} onClose={close} />
      ) : null}
    </section>
  );
}
