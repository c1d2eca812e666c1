import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { ownPasswordRequest } from '../../contracts/http/own-sign-in.ts';
import { ModalDialog } from '../browser/modal-dialog.tsx';
import { ProblemNote } from '../hub/problem-note.tsx';
import { PasswordField } from '../sign-in/password-field.tsx';
import { useForm } from '../sign-in/use-form.ts';

type PasswordStepProps = {
  words: string;
  button: string;
  hasPassword: boolean;
  send: (password: string) => Promise<void>;
  onClose: () => void;
};

/** Whoever changes how they sign in says their password once more: a computer that was left open is not enough. */
export function PasswordStep({ words, button, hasPassword, send, onClose }: PasswordStepProps): JSX.Element {
  const password = useSignal('');
  const form = useForm(
    ownPasswordRequest,
    () => ({ password: password.value }),
    () => send(password.value),
  );
  return (
    <form ref={form.ref} class="form" noValidate onSubmit={form.submit}>
      <p>{words}</p>
      {form.problem.value === undefined ? null : <ProblemNote words={form.problem.value} />}
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
          {button}
        </button>
        <button type="button" class="button" onClick={onClose}>
          Not now
        </button>
      </div>
    </form>
  );
}

type PasswordDialogProps = PasswordStepProps & { title: string; onDone: () => void };

/** One thing that is done with the password. */
export function PasswordDialog({ title, send, onDone, ...step }: PasswordDialogProps): JSX.Element {
  return (
    <ModalDialog labelledBy="password-title" onClose={step.onClose}>
      <h2 id="password-title">{title}</h2>
      <PasswordStep
        {...step}
        send={async (password) => {
          await send(password);
          onDone();
        }}
      />
    </ModalDialog>
  );
}
