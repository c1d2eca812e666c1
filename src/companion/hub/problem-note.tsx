import type { JSX } from 'preact';
import type { ProblemWords } from './hub-problem.ts';

/** Says what went wrong and what to do, and is read out at once. */
export function ProblemNote({ words, id }: { words: ProblemWords; id?: string }): JSX.Element {
  return (
    <div class="problem" role="alert" {...(id === undefined ? {} : { id })}>
      <p>
        <strong>{words.cause}</strong> {words.cure}
      </p>
      <p class="problem-code">{words.code}</p>
    </div>
  );
}
