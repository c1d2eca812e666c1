import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { maximumPasswordLength } from '../../contracts/http/people.ts';
import { Field, type FieldProps } from './field.tsx';

type PasswordFieldProps = Pick<FieldProps, 'hint' | 'fault' | 'value' | 'onValue'> & {
  autocomplete: 'current-password' | 'new-password';
};

/** A password that can be looked at while it is written. */
export function PasswordField({ autocomplete, ...field }: PasswordFieldProps): JSX.Element {
  const shown = useSignal(false);
  const input = {
    autocomplete,
    maxLength: maximumPasswordLength,
    autocapitalize: 'none',
    spellcheck: false,
  } as const;
  return (
    <Field
      {...field}
      label="Password"
      name="password"
      input={shown.value ? { type: 'text', ...input } : { type: 'password', ...input }}
    >
      <button type="button" class="button" onClick={() => (shown.value = !shown.value)}>
        {shown.value ? 'Hide' : 'Show'}
        <span class="visually-hidden"> password</span>
      </button>
    </Field>
  );
}
