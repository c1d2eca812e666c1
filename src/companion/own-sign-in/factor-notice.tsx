import type { JSX } from 'preact';
import type { SignedInAdult } from '../../contracts/http/people.ts';
import { dayWords } from '../browser/time-words.ts';

/** A role of this adult needs a second factor, and there is none yet. */
export function FactorNotice({ adult, onOpen }: { adult: SignedInAdult; onOpen: () => void }): JSX.Element {
  const { secondFactorDueAt: dueAt, isLimited } = adult;
  return (
    <div class="notice">
      <p>
        {isLimited === true ? (
          <>
            <strong>Your role needs a second factor.</strong> Until it is set up you can see the board, answer
            presses and lift shields.
          </>
        ) : (
          <>
            Your role needs a second factor
            {dueAt === undefined ? '' : ` from ${dayWords(Date.parse(dueAt))} on`}.
          </>
        )}
      </p>
      <button type="button" class="button" onClick={onOpen}>
        Set it up
      </button>
    </div>
  );
}
