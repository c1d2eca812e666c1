import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { signedInAdult } from '../../contracts/http/people.ts';
import { sealedMinutes, sealedSignInPath, sealedSignInRequest } from '../../contracts/http/sealed-account.ts';
import { ProblemNote } from '../hub/problem-note.tsx';
import type { Entrance } from './entrance.ts';
import { Field } from './field.tsx';
import { useForm } from './use-form.ts';

/** Opens the head's sealed account with what is in the envelope. */
export function SealedForm(props: {
  entrance: Entrance;
  then: (step: Promise<void>) => Promise<void>;
}): JSX.Element {
  const { entrance, then } = props;
  const code = useSignal('');
  const form = useForm(
    sealedSignInRequest,
    () => ({ code: code.value.trim() }),
    (body) =>
      then(
        entrance.ask({ method: 'POST', path: sealedSignInPath, body }, signedInAdult).then(entrance.settle),
      ),
  );
  return (
    <form ref={form.ref} class="form" noValidate onSubmit={form.submit}>
      <p>
        For the head, when there is no other way in. It gives the head’s rights for {sealedMinutes} minutes,
        and works once. Its use is recorded, and everybody who may see accounts is told.
      </p>
      {form.problem.value === undefined ? null : <ProblemNote words={form.problem.value} />}
      <Field
        label="Code from the envelope"
        name="code"
        fault={form.faults.value['code'] === undefined ? undefined : 'Write all five groups of five.'}
        input={{
          type: 'text',
          autocomplete: 'off',
          autocapitalize: 'none',
          spellcheck: false,
          maxLength: 60,
        }}
        value={code.value}
        onValue={(value) => (code.value = value)}
      />
      <button type="submit" class="button" aria-disabled={form.busy.value}>
        Open the sealed account
      </button>
    </form>
  );
}
