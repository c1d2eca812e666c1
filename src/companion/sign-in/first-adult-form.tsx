import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import * as z from 'zod/mini';
import {
  firstAdultRequest,
  minimumPasswordLength,
  type FirstAdultRequest,
} from '../../contracts/http/people.ts';
import { ProblemNote } from '../hub/problem-note.tsx';
import { Field } from './field.tsx';
import { PasswordField } from './password-field.tsx';
import { passwordAdvice } from './password-advice.ts';
import { useForm } from './use-form.ts';

export type FirstAdult = Omit<FirstAdultRequest, 'token'>;
const firstAdult = z.omit(firstAdultRequest, { token: true });

/** The account with which a hub begins; the token of the link stands behind it. */
export function FirstAdultForm(props: {
  makeFirstAdult: (person: FirstAdult) => Promise<void>;
}): JSX.Element {
  const name = useSignal('');
  const email = useSignal('');
  const password = useSignal('');
  const form = useForm(
    firstAdult,
    () => ({ name: name.value.trim(), email: email.value.trim(), password: password.value }),
    props.makeFirstAdult,
  );
  return (
    <form ref={form.ref} class="form" noValidate onSubmit={form.submit}>
      <p>This hub has no adults yet. You become the first one, and see every alert.</p>
      {form.problem.value === undefined ? null : <ProblemNote words={form.problem.value} />}
      <Field
        label="Your name"
        name="name"
        hint="Colleagues see it beside what you did."
        fault={form.faults.value['name']}
        input={{ type: 'text', autocomplete: 'name', maxLength: 100 }}
        value={name.value}
        onValue={(value) => (name.value = value)}
      />
      <Field
        label="E-mail address"
        name="email"
        fault={form.faults.value['email']}
        input={{ type: 'email', autocomplete: 'username', autocapitalize: 'none', spellcheck: false }}
        value={email.value}
        onValue={(value) => (email.value = value)}
      />
      <PasswordField
        autocomplete="new-password"
        hint={`At least ${minimumPasswordLength} characters. Length is what counts: three or four words that do not belong together are good.`}
        fault={form.faults.value['password']}
        value={password.value}
        onValue={(value) => (password.value = value)}
      />
      <p class="field-hint field-advice">{passwordAdvice(password.value.length)}</p>
      <button type="submit" class="button button--main" aria-disabled={form.busy.value}>
        {form.busy.value ? 'Making your account…' : 'Make my account'}
      </button>
    </form>
  );
}
