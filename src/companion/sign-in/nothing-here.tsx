import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { ProblemWords } from '../hub/hub-problem.ts';
import { ProblemNote } from '../hub/problem-note.tsx';
import { problemWordsOf } from '../hub/problem-words-of.ts';
import { later } from '../view/later.tsx';
import { Doorway } from './doorway.tsx';
import type { Entrance } from './entrance.ts';

const OwnSignInView = later(async () => (await import('../own-sign-in/own-sign-in-view.tsx')).OwnSignInView);

/** For an adult whose roles show nothing, such as supply whose time is over. */
export function NothingHere({ entrance }: { entrance: Entrance }): JSX.Element {
  const problem = useSignal<ProblemWords | undefined>(undefined);
  const ownSignIn = useSignal(false);
  const signOut = async (): Promise<void> => {
    try {
      await entrance.signOut();
    } catch (error) {
      problem.value = problemWordsOf(error);
    }
  };
  return (
    <Doorway title="Nothing to see here">
      {problem.value === undefined ? null : <ProblemNote words={problem.value} />}
      <p>
        You are signed in as <strong>{entrance.adult.value?.name}</strong>. None of your roles shows anything
        at this time.
      </p>
      <p>Supply ends by itself. If you should see something, ask the computing lead or the head.</p>
      <button type="button" class="button button--main" onClick={() => entrance.open()}>
        Look again
      </button>
      <button type="button" class="button" onClick={() => (ownSignIn.value = !ownSignIn.value)}>
        Your sign-in
      </button>
      <button type="button" class="button" onClick={() => void signOut()}>
        Sign out
      </button>
      {ownSignIn.value ? <OwnSignInView entrance={entrance} /> : null}
    </Doorway>
  );
}
