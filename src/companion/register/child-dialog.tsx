import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { addChildRequest } from '../../contracts/http/register.ts';
import { nextFreeNumber } from '../../domain/register/free-numbers.ts';
import type { RegisterEntry } from '../../domain/register/register-entry.ts';
import { ModalDialog } from '../browser/modal-dialog.tsx';
import { useAsking } from '../browser/use-asking.ts';
import { ProblemNote } from '../hub/problem-note.tsx';
import { Field } from '../sign-in/field.tsx';
import type { ClassRegister } from './class-register.ts';
import { EndNumberPart } from './end-number-part.tsx';

type ChildDialogProps = {
  register: ClassRegister;
  className: string;
  /** Whose number or name is changed; absent for a child who comes. */
  entry?: RegisterEntry;
  /** With what was done. */
  onClose: (said?: string) => void;
};

/** Puts a child into the register, or gives one another number or name. */
export function ChildDialog({ register, className, entry, onClose }: ChildDialogProps): JSX.Element {
  const taken = new Set(register.now.peek()?.entries.map(({ number }) => number));
  const name = useSignal(entry?.name ?? '');
  const number = useSignal(String(entry?.number ?? nextFreeNumber(taken) ?? ''));
  const faults = useSignal<{ name?: string; number?: string }>({});
  const asking = useAsking();
  const form = useRef<HTMLFormElement>(null);

  const send = async (child: { name: string; number: number }): Promise<void> => {
    if (entry === undefined) return register.add(child);
    if (child.name !== entry.name) {
      await register.change(entry.childId, { change: 'name', name: child.name });
    }
    if (child.number !== entry.number) {
      await register.change(entry.childId, { change: 'number', number: child.number });
    }
  };
  const submit = (event: Event): void => {
    event.preventDefault();
    const parsed = addChildRequest.safeParse({ name: name.peek(), number: Number(number.peek().trim()) });
    if (!parsed.success) {
      const wrong = new Set(parsed.error.issues.map(({ path }) => path[0]));
      faults.value = {
        ...(wrong.has('name') ? { name: 'Write the child’s name, in 120 letters at most.' } : {}),
        ...(wrong.has('number') ? { number: 'Write a number from 1 to 9999.' } : {}),
      };
      form.current
        ?.querySelector<HTMLInputElement>(`[name=${wrong.has('name') ? 'child' : 'number'}]`)
        ?.focus();
      return;
    }
    faults.value = {};
    const child = parsed.data;
    void asking
      .once(() => send(child))
      .then((done) => {
        if (done) onClose(entry === undefined ? `Number ${child.number} is given.` : 'Changed.');
      });
  };

  return (
    <ModalDialog labelledBy="child-title" onClose={onClose}>
      <h2 id="child-title">
        {entry === undefined ? `Add a child to ${className}` : `Change number ${entry.number}`}
      </h2>
      <form ref={form} class="form" noValidate onSubmit={submit}>
        {asking.problem.value === undefined ? null : <ProblemNote words={asking.problem.value} />}
        <Field
          label="Child’s name"
          name="child"
          fault={faults.value.name}
          input={{ autocomplete: 'off', spellcheck: false, maxLength: 200 }}
          value={name.value}
          onValue={(value) => (name.value = value)}
        />
        <Field
          label="Number"
          name="number"
          hint="The one on the Chromebook’s lid. Other classes may use it too."
          fault={faults.value.number}
          input={{ autocomplete: 'off', inputMode: 'numeric', maxLength: 4 }}
          value={number.value}
          onValue={(value) => (number.value = value)}
        />
        <div class="lesson-dialog-end">
          <button type="submit" class="button button--main" aria-disabled={asking.busy.value}>
            {entry === undefined ? 'Add' : 'Save'}
          </button>
          <button type="button" class="button" onClick={() => onClose()}>
            Not now
          </button>
        </div>
      </form>
      {entry === undefined ? null : (
        <EndNumberPart
          onEnd={() =>
            void asking
              .once(() => register.change(entry.childId, { change: 'end' }))
              .then((done) => (done ? onClose(`Number ${entry.number} is free.`) : undefined))
          }
        />
      )}
    </ModalDialog>
  );
}
