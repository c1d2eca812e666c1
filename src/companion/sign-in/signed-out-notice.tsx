import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { ModalDialog } from '../browser/modal-dialog.tsx';
import type { Entrance } from './entrance.ts';
import { SignInSteps } from './sign-in-steps.tsx';

/** The sign-in ran out in mid-lesson: the board stays, and a dialog above it lets the adult back in. */
export function SignedOutNotice(props: { entrance: Entrance; onSignedIn: () => void }): JSX.Element {
  const asking = useSignal(true);
  return (
    <div class="notice">
      <p>
        <strong>You are signed out: this board is old.</strong> What you see is kept. New presses show once
        you are signed in again.
      </p>
      <button type="button" class="button" onClick={() => (asking.value = true)}>
        Sign in
      </button>
      {asking.value ? (
        <ModalDialog labelledBy="sign-in-again" onClose={() => (asking.value = false)}>
          <h2 id="sign-in-again">Sign in again</h2>
          <p>Your sign-in has run out. The board stays as it is behind this.</p>
          <SignInSteps entrance={props.entrance} onSignedIn={props.onSignedIn} />
        </ModalDialog>
      ) : null}
    </div>
  );
}
