import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { signInRequest, type SignInRequest } from '../../contracts/http/people.ts';
import { ProblemNote } from '../hub/problem-note.tsx';
import { Field } from './field.tsx';
import { PasswordField } from './password-field.tsx';
import { useForm } from './use-form.ts';

export function SignInForm(props: { signIn: (request: SignInRequest) => Promise<void> }): JSX.Element {
  const email = useSignal('');
  const password = useSignal('');
  const form = useForm(
    signInRequest,
    () => ({ email: email.value.trim(), password: password.value }),
    props.signIn,
  );
  return (
    <form ref={form.ref} class="form" noValidate onSubmit={form.submit}>
      {form.problem.value === undefined ? null : <ProblemNote words={form.problem.value} />}
      <Field
        label="E-mail address"
        name="email"
        fault={form.faults.value['email']}
        input={{ type: 'email', autocomplete: 'username', autocapitalize: 'none', spellcheck: false }}
        value={email.value}
        onValue={(value) => (email.value = value)}
      />
      <PasswordField
        autocomplete="current-password"
        fault={form.faults.value['password']}
        value={password.value}
        onValue={(value) => (password.value = value)}
      />
      <button type="submit" class="button button--main" aria-disabled={form.busy.value}>
        {form.busy.value ? 'Signing in…' : 'Sign in'}
      </button>
    </form>
  );
}
