import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { writtenClass, type SchoolClass, type WrittenClass } from '../../domain/lessons/school-class.ts';
import { keyStage, type KeyStage } from '../../domain/policy/key-stage.ts';
import { ModalDialog } from '../browser/modal-dialog.tsx';
import { useAsking } from '../browser/use-asking.ts';
import { ProblemNote } from '../hub/problem-note.tsx';
import type { ClassLessons } from '../lesson/class-lessons.ts';
import { Field } from '../sign-in/field.tsx';
import { useForm } from '../sign-in/use-form.ts';
import { classColours, type ClassColour } from '../../domain/policy/class-colour.ts';
import { ColourChoice } from './colour-choice.tsx';
import { keyStageWords } from './key-stage-words.ts';
import { SameColourNote } from './same-colour-note.tsx';

type ClassDialogProps = { lessons: ClassLessons; schoolClass?: SchoolClass; onClose: () => void };

/** Writes a class down, or writes one anew. */
export function ClassDialog({ lessons, schoolClass, onClose }: ClassDialogProps): JSX.Element {
  const name = useSignal(schoolClass?.name ?? '');
  const colour = useSignal(schoolClass?.colour ?? firstFree(lessons));
  const stage = useSignal<KeyStage>(schoolClass?.keyStage ?? 'lower-ks2');
  const putting = useAsking();
  const send = async (written: WrittenClass): Promise<void> => {
    if (schoolClass === undefined) await lessons.addClass(written);
    else await lessons.changeClass(schoolClass.classId, written);
    onClose();
  };
  const form = useForm(
    writtenClass,
    () => ({ name: name.value, colour: colour.value, keyStage: stage.value }),
    send,
  );
  const problem = form.problem.value ?? putting.problem.value;
  return (
    <ModalDialog labelledBy="class-title" onClose={onClose}>
      <h2 id="class-title">{schoolClass === undefined ? 'Add a class' : `Change ${schoolClass.name}`}</h2>
      <form ref={form.ref} class="form" noValidate onSubmit={form.submit}>
        {problem === undefined ? null : <ProblemNote words={problem} />}
        <Field
          label="Name"
          name="name"
          hint="As everybody calls it: Robins, or 3B."
          fault={form.faults.value['name']}
          input={{ autocomplete: 'off', maxLength: 60 }}
          value={name.value}
          onValue={(value) => (name.value = value)}
        />
        <ColourChoice colour={colour} />
        <SameColourNote colour={colour.value} classes={lessons.classes.value} own={schoolClass?.classId} />
        <div class="field">
          <label for="class-stage">Key stage</label>
          <select
            id="class-stage"
            class="select"
            value={stage.value}
            onChange={({ currentTarget }) => (stage.value = keyStage.parse(currentTarget.value))}
          >
            {keyStage.options.map((one) => (
              <option key={one} value={one}>
                {keyStageWords[one]}
              </option>
            ))}
          </select>
        </div>
        <div class="lesson-dialog-end">
          <button type="submit" class="button button--main" aria-disabled={form.busy.value}>
            {schoolClass === undefined ? 'Add' : 'Save'}
          </button>
          <button type="button" class="button" onClick={onClose}>
            Not now
          </button>
          {schoolClass === undefined ? null : (
            <button
              type="button"
              class="button class-put-away"
              onClick={() =>
                void putting
                  .once(() => lessons.putClassAway(schoolClass.classId))
                  .then((done) => (done ? onClose() : undefined))
              }
            >
              Put this class away
            </button>
          )}
        </div>
      </form>
    </ModalDialog>
  );
}

/** A colour that no class has yet, as long as there is one. */
function firstFree(lessons: ClassLessons): ClassColour {
  const taken = lessons.classes.peek().map(({ colour }) => colour);
  return classColours.find((colour) => !taken.includes(colour)) ?? 'red';
}
