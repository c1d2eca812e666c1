import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import * as z from 'zod/mini';
import { joinRequest, type JoinRequest } from '../../contracts/http/adults.ts';
import { minimumPasswordLength } from '../../contracts/http/people.ts';
import { ProblemNote } from '../hub/problem-note.tsx';
import { passwordAdvice } from './password-advice.ts';
import { PasswordField } from './password-field.tsx';
import { useForm } from './use-form.ts';

export type Joining = Omit<JoinRequest, 'token'>;
const joining = z.omit(joinRequest, { token: true });

/** An adult who was invited, or has forgotten the password, chooses one. */
export function JoinForm({ join }: { join: (joining: Joining) => Promise<void> }): JSX.Element {
  const password = useSignal('');
  const form = useForm(joining, () => ({ password: password.value }), join);
  return (
    <form ref={form.ref} class="form" noValidate onSubmit={form.submit}>
      <p>From then on you sign in with the e-mail address to which you were invited, and this password.</p>
      {form.problem.value === undefined ? null : <ProblemNote words={form.problem.value} />}
      <PasswordField
        autocomplete="new-password"
        hint={`At least ${minimumPasswordLength} characters. Length is what counts: three or four words that do not belong together are good.`}
        fault={form.faults.value['password']}
        value={password.value}
        onValue={(value) => (password.value = value)}
      />
      <p class="field-hint field-advice">{passwordAdvice(password.value.length)}</p>
      <button type="submit" class="button button--main" aria-disabled={form.busy.value}>
        {form.busy.value ? 'One moment…' : 'Use this password'}
      </button>
    </form>
  );
}
