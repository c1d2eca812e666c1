import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { codeConfirmRequest } from '../../contracts/http/own-sign-in.ts';
import { ModalDialog } from '../browser/modal-dialog.tsx';
import { ProblemNote } from '../hub/problem-note.tsx';
import { Field } from '../sign-in/field.tsx';
import { useForm } from '../sign-in/use-form.ts';
import type { OwnSignInState } from './own-sign-in.ts';
import { PasswordStep } from './password-dialog.tsx';
import { QrCode } from './qr-code.tsx';

type AppSetupProps = {
  state: OwnSignInState;
  hasPassword: boolean;
  onDone: () => void;
  onClose: () => void;
};

/** An authenticator app, in two steps: the password, then the QR code and a first code. */
export function AppSetup({ state, hasPassword, onDone, onClose }: AppSetupProps): JSX.Element {
  const link = useSignal<string | undefined>(undefined);
  return (
    <ModalDialog labelledBy="app-title" class="app-setup" onClose={onClose}>
      <h2 id="app-title">Add an authenticator app</h2>
      {link.value === undefined ? (
        <PasswordStep
          words="Have your phone at hand, with an authenticator app: Google Authenticator, Microsoft Authenticator, or any other that scans a QR code."
          button="Go on"
          hasPassword={hasPassword}
          send={async (password) => {
            link.value = await state.beginCode(password);
          }}
          onClose={onClose}
        />
      ) : (
        <FirstCode link={link.value} state={state} onDone={onDone} onClose={onClose} />
      )}
    </ModalDialog>
  );
}

function FirstCode(props: {
  link: string;
  state: OwnSignInState;
  onDone: () => void;
  onClose: () => void;
}): JSX.Element {
  const code = useSignal('');
  const place = useRef<HTMLDivElement>(null);
  const form = useForm(
    codeConfirmRequest,
    () => ({ code: code.value }),
    async (request) => {
      await props.state.confirmCode(request.code);
      props.onDone();
    },
  );
  useEffect(() => place.current?.querySelector('input')?.focus(), []);
  const secret = new URL(props.link).searchParams.get('secret') ?? '';
  return (
    <div ref={place}>
      <ol class="app-steps">
        <li>
          Scan this with the app.
          <QrCode text={props.link} label="QR code for the authenticator app" />
          <details>
            <summary>It cannot be scanned</summary>
            <p>Write this key into the app, as a key that goes by time:</p>
            <p class="app-key">{secret.replaceAll(/(.{4})/g, '$1 ').trim()}</p>
          </details>
        </li>
        <li>
          <form ref={form.ref} class="form" noValidate onSubmit={form.submit}>
            {form.problem.value === undefined ? null : <ProblemNote words={form.problem.value} />}
            <Field
              label="Write the six digits that it shows now"
              name="code"
              fault={
                form.faults.value['code'] === undefined ? undefined : 'Six digits, as the app shows them now.'
              }
              input={{ type: 'text', inputMode: 'numeric', autocomplete: 'one-time-code', maxLength: 7 }}
              value={code.value}
              onValue={(value) => (code.value = value)}
            />
            <div class="lesson-dialog-end">
              <button type="submit" class="button button--main" aria-disabled={form.busy.value}>
                Use this app
              </button>
              <button type="button" class="button" onClick={props.onClose}>
                Not now
              </button>
            </div>
          </form>
        </li>
      </ol>
    </div>
  );
}
