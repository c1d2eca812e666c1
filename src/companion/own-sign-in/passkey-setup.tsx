import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import * as z from 'zod/mini';
import { passkeyName } from '../../contracts/http/passkeys.ts';
import { ModalDialog } from '../browser/modal-dialog.tsx';
import { ProblemNote } from '../hub/problem-note.tsx';
import { Field } from '../sign-in/field.tsx';
import { PasswordField } from '../sign-in/password-field.tsx';
import { useForm } from '../sign-in/use-form.ts';
import type { OwnSignInState } from './own-sign-in.ts';

const written = z.object({ name: passkeyName, password: z.string() });

type PasskeySetupProps = {
  state: OwnSignInState;
  hasPassword: boolean;
  onDone: () => void;
  onClose: () => void;
};

/** A passkey: a name by which its owner knows it, the password, and what the browser then asks. */
export function PasskeySetup({ state, hasPassword, onDone, onClose }: PasskeySetupProps): JSX.Element {
  const name = useSignal('');
  const password = useSignal('');
  const form = useForm(
    written,
    () => ({ name: name.value, password: password.value }),
    async (request) => {
      await state.addPasskey(request.name, request.password);
      onDone();
    },
  );
  return (
    <ModalDialog labelledBy="passkey-title" onClose={onClose}>
      <h2 id="passkey-title">Add a passkey</h2>
      <form ref={form.ref} class="form" noValidate onSubmit={form.submit}>
        <p>
          The browser will ask for your fingerprint, your face, the PIN of this computer, or a security key.
          Do this on a computer or phone of your own, not on a shared one.
        </p>
        {form.problem.value === undefined ? null : <ProblemNote words={form.problem.value} />}
        <Field
          label="What will you know it by?"
          name="name"
          hint="Such as: my laptop, my phone."
          fault={form.faults.value['name'] === undefined ? undefined : 'Write a name for it.'}
          input={{ type: 'text', autocomplete: 'off', maxLength: 60 }}
          value={name.value}
          onValue={(value) => (name.value = value)}
        />
        {hasPassword ? (
          <PasswordField
            autocomplete="current-password"
            fault={form.faults.value['password']}
            value={password.value}
            onValue={(value) => (password.value = value)}
          />
        ) : null}
        <div class="lesson-dialog-end">
          <button type="submit" class="button button--main" aria-disabled={form.busy.value}>
            Go on
          </button>
          <button type="button" class="button" onClick={onClose}>
            Not now
          </button>
        </div>
      </form>
    </ModalDialog>
  );
}
