import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { AskHub } from '../hub/ask-hub.ts';
import type { ProblemWords } from '../hub/hub-problem.ts';
import { ProblemNote } from '../hub/problem-note.tsx';
import { problemWordsOf } from '../hub/problem-words-of.ts';
import type { Entrance } from '../sign-in/entrance.ts';
import { FiguresView } from './figures-view.tsx';

/** What a governor sees: figures, and the way out. */
export function GovernorPage({ entrance, ask }: { entrance: Entrance; ask: AskHub }): JSX.Element {
  const problem = useSignal<ProblemWords | undefined>(undefined);
  const signOut = async (): Promise<void> => {
    try {
      await entrance.signOut();
    } catch (error) {
      problem.value = problemWordsOf(error);
    }
  };
  return (
    <div class="board-page">
      <header class="board-header">
        <h1 class="board-school">
          <img src="/icon.svg" alt="" width="28" height="28" />
          <span>Lids Down</span>
        </h1>
        <div class="board-tools">
          <span class="board-adult">{entrance.adult.value?.name}</span>
          <button type="button" class="button" onClick={() => void signOut()}>
            Sign out
          </button>
        </div>
        {problem.value === undefined ? null : <ProblemNote words={problem.value} />}
      </header>
      <main class="board-main">
        <FiguresView ask={ask} onSignedOut={() => entrance.open()} />
      </main>
    </div>
  );
}
