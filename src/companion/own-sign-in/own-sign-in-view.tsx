import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import type { OwnSignIn } from '../../contracts/http/own-sign-in.ts';
import type { LiveBoard } from '../board/live-board.ts';
import { useAsking } from '../browser/use-asking.ts';
import { ThisComputer } from '../computers/this-computer.tsx';
import { ProblemNote } from '../hub/problem-note.tsx';
import type { Entrance } from '../sign-in/entrance.ts';
import { AppSetup } from './app-setup.tsx';
import { FirstPassword } from './first-password.tsx';
import { ownSignInOf } from './own-sign-in.ts';
import { PasskeyPart } from './passkey-part.tsx';
import { PasskeySetup } from './passkey-setup.tsx';
import { PasswordDialog } from './password-dialog.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import './own-sign-in.css';

type Opened = 'set-password' | 'add-app' | 'remove-app' | 'add-passkey' | 'new-codes' | { passkeyId: string };

/** How the adult who is signed in signs in, and what is offered beside the password. */
export function OwnSignInView(props: {
  entrance: Entrance;
  /** Absent for an adult who has none. */
  board?: Pick<LiveBoard, 'ask' | 'hubNow'>;
}): JSX.Element {
  const { entrance, board } = props;
  const who = entrance.adult.value;
  const state = useMemo(() => ownSignInOf(entrance, who?.adultId ?? ''), [who?.adultId]);
  const asking = useAsking();
  const opened = useSignal<Opened | undefined>(undefined);
  useEffect(() => void asking.once(state.load), []);
  const close = (): void => {
    opened.value = undefined;
  };
  const open = (what: Opened) => (): void => {
    opened.value = what;
  };
  const done = (): void => {
    close();
    // What this adult may do may have changed.
    void entrance.refresh();
  };
  const removeOpened = async (password: string): Promise<void> => {
    const what = opened.peek();
    if (typeof what === 'object') await state.removePasskey(what.passkeyId, password);
  };
  const own = state.own.value;
  const codes = state.recoveryCodes.value;
  return (
    <section class="view own-sign-in" aria-labelledby="own-sign-in-title">
      <h2 id="own-sign-in-title">Your sign-in</h2>
      {who === undefined ? null : (
        <p class="quiet">
          {who.name}, {who.email}
        </p>
      )}
      {asking.problem.value === undefined ? null : <ProblemNote words={asking.problem.value} />}
      {codes === undefined ? null : (
        <RecoveryCodes codes={codes} email={who?.email ?? ''} onKept={state.codesKept} />
      )}
      {own === undefined || codes !== undefined ? null : (
        <>
          <Standing own={own} />
          <ul class="factor-list">
            {own.hasPassword ? null : (
              <li class="factor">
                <h3>Password</h3>
                <p>
                  You have none. With one you get in on a day on which the school’s provider is down, too.
                </p>
                <button type="button" class="button" onClick={open('set-password')}>
                  Set a password
                </button>
              </li>
            )}
            <li class="factor">
              <h3>Authenticator app</h3>
              <p>
                {own.hasCode
                  ? 'Set up. After your password you are asked for the code that it shows.'
                  : 'An app on your phone shows six digits that change every half minute. It works at any address of the hub, and needs no network.'}
              </p>
              {own.hasCode ? (
                <button type="button" class="button" onClick={open('remove-app')}>
                  Remove the app
                </button>
              ) : (
                <button type="button" class="button button--main" onClick={open('add-app')}>
                  Add an app
                </button>
              )}
            </li>
            <PasskeyPart
              own={own}
              onAdd={open('add-passkey')}
              onRemove={(passkeyId) => (opened.value = { passkeyId })}
            />
            {own.hasCode || own.recoveryCodesLeft > 0 || own.passkeys.length > 0 ? (
              <li class="factor">
                <h3>Recovery codes</h3>
                <p>{own.recoveryCodesLeft} left. Each opens once, when your phone is not there.</p>
                <button type="button" class="button" onClick={open('new-codes')}>
                  Make new ones
                </button>
              </li>
            ) : null}
          </ul>
        </>
      )}
      {codes !== undefined || board === undefined ? null : <ThisComputer entrance={entrance} board={board} />}
      {opened.value === 'set-password' ? (
        <FirstPassword send={state.setFirstPassword} onDone={done} onClose={close} />
      ) : null}
      {opened.value === 'add-app' && own !== undefined ? (
        <AppSetup state={state} hasPassword={own.hasPassword} onDone={done} onClose={close} />
      ) : null}
      {opened.value === 'add-passkey' && own !== undefined ? (
        <PasskeySetup state={state} hasPassword={own.hasPassword} onDone={done} onClose={close} />
      ) : null}
      {typeof opened.value === 'object' && own !== undefined ? (
        <PasswordDialog
          title="Remove the passkey"
          words="From then on it opens nothing. Remove it from your computer or phone too."
          button="Remove it"
          hasPassword={own.hasPassword}
          send={removeOpened}
          onDone={done}
          onClose={close}
        />
      ) : null}
      {opened.value === 'remove-app' && own !== undefined ? (
        <PasswordDialog
          title="Remove the app"
          words="From then on its codes open nothing. Remove the account in the app too."
          button="Remove it"
          hasPassword={own.hasPassword}
          send={state.removeCode}
          onDone={done}
          onClose={close}
        />
      ) : null}
      {opened.value === 'new-codes' && own !== undefined ? (
        <PasswordDialog
          title="Make new recovery codes"
          words="The old ones open nothing any more. Tear them up."
          button="Make new ones"
          hasPassword={own.hasPassword}
          send={state.makeRecoveryCodes}
          onDone={done}
          onClose={close}
        />
      ) : null}
    </section>
  );
}

const day = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long' });

/** What the school asks of this adult. */
function Standing({ own }: { own: OwnSignIn }): JSX.Element {
  if (own.hasCode || own.passkeys.some(({ isHere }) => isHere))
    return <p class="factor-standing">You sign in with a password and a second factor. Good.</p>;
  if (own.passkeys.length > 0) {
    return (
      <p class="factor-standing factor-standing--due">
        <strong>The hub has another address now, and your passkey does not open here.</strong> Add an app, or
        a passkey for this address. Until then you sign in with a recovery code.
      </p>
    );
  }
  if (own.isLimited) {
    return (
      <p class="factor-standing factor-standing--due">
        <strong>Your role needs a second factor.</strong> Until it is set up you see the board, answer presses
        and lift shields; all else comes back at once when it is done.
      </p>
    );
  }
  return (
    <p class="factor-standing">
      {own.dueAt === undefined
        ? 'A second factor is offered to you: whoever learns your password still cannot sign in.'
        : `Your role needs a second factor from ${day.format(new Date(own.dueAt))} on. It takes two minutes.`}
    </p>
  );
}
