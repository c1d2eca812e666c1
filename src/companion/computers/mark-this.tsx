import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { markBrowserRequest, type MarkBrowserRequest } from '../../contracts/http/school-browsers.ts';
import { ProblemNote } from '../hub/problem-note.tsx';
import { Field } from '../sign-in/field.tsx';
import { useForm } from '../sign-in/use-form.ts';

/** Marks the browser that somebody sits before: nothing but that one can be marked. */
export function MarkThis({ mark }: { mark: (wanted: MarkBrowserRequest) => Promise<void> }): JSX.Element {
  const label = useSignal('');
  const form = useForm(markBrowserRequest, () => ({ label: label.peek() }), mark);
  return (
    <form
      ref={form.ref}
      class="form mark-this"
      noValidate
      onSubmit={form.submit}
      aria-label="Mark this computer as the school’s"
    >
      <p>
        Mark it only if the school owns it and its disk is encrypted. Whoever may see names of classes, and
        signs in here, then has them without a network too.
      </p>
      {form.problem.value === undefined ? null : <ProblemNote words={form.problem.value} />}
      <Field
        label="What it is called"
        name="label"
        hint="Such as “Laptop of class 3”. No name of a person."
        fault={
          form.faults.value['label'] === undefined
            ? undefined
            : 'Write what this computer is called, in at most 60 letters.'
        }
        input={{ type: 'text', maxLength: 60, autocomplete: 'off' }}
        value={label.value}
        onValue={(value) => (label.value = value)}
      />
      <button type="submit" class="button button--main" aria-disabled={form.busy.value}>
        This computer belongs to the school
      </button>
    </form>
  );
}
