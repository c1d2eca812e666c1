import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { firstPasswordRequest } from '../../contracts/http/own-sign-in.ts';
import { minimumPasswordLength } from '../../contracts/http/people.ts';
import { ModalDialog } from '../browser/modal-dialog.tsx';
import { ProblemNote } from '../hub/problem-note.tsx';
import { passwordAdvice } from '../sign-in/password-advice.ts';
import { PasswordField } from '../sign-in/password-field.tsx';
import { useForm } from '../sign-in/use-form.ts';

type FirstPasswordProps = {
  send: (password: string) => Promise<void>;
  onDone: () => void;
  onClose: () => void;
};

/** An adult who came by the school's provider alone chooses a first password. */
export function FirstPassword({ send, onDone, onClose }: FirstPasswordProps): JSX.Element {
  const password = useSignal('');
  const form = useForm(
    firstPasswordRequest,
    () => ({ password: password.value }),
    async ({ password: chosen }) => {
      await send(chosen);
      onDone();
    },
  );
  return (
    <ModalDialog labelledBy="first-password-title" onClose={onClose}>
      <h2 id="first-password-title">Set a password</h2>
      <form ref={form.ref} class="form" noValidate onSubmit={form.submit}>
        <p>The provider’s button goes on opening. This password opens beside it, with your e-mail address.</p>
        {form.problem.value === undefined ? null : <ProblemNote words={form.problem.value} />}
        <PasswordField
          autocomplete="new-password"
          hint={`At least ${minimumPasswordLength} characters. Length is what counts: three or four words that do not belong together are good.`}
          fault={form.faults.value['password']}
          value={password.value}
          onValue={(value) => (password.value = value)}
        />
        <p class="field-hint field-advice">{passwordAdvice(password.value.length)}</p>
        <div class="lesson-dialog-end">
          <button type="submit" class="button button--main" aria-disabled={form.busy.value}>
            {form.busy.value ? 'One moment…' : 'Use this password'}
          </button>
          <button type="button" class="button" onClick={onClose}>
            Not now
          </button>
        </div>
      </form>
    </ModalDialog>
  );
}
