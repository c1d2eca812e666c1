import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import {
  sealedAccount,
  sealedAccountMade,
  sealedAccountPath,
  sealedMinutes,
  type SealedAccount,
} from '../../contracts/http/sealed-account.ts';
import { mayChangeRole, type AdultRights } from '../../domain/people/adult-rights.ts';
import { useAsking } from '../browser/use-asking.ts';
import type { AskHub } from '../hub/ask-hub.ts';
import { ProblemNote } from '../hub/problem-note.tsx';

const when = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' });
const told = (at: string | undefined): string => (at === undefined ? '' : when.format(new Date(at)));

/** The head's sealed account: whether an envelope waits, and a new one. */
export function SealedAccountPart({ ask, rights }: { ask: AskHub; rights: AdultRights }): JSX.Element {
  const state = useSignal<SealedAccount | undefined>(undefined);
  const code = useSignal<string | undefined>(undefined);
  const asking = useAsking();
  useEffect(() => {
    void asking.once(async () => {
      state.value = await ask({ method: 'GET', path: sealedAccountPath }, sealedAccount);
    });
  }, []);
  const make = (): Promise<boolean> =>
    asking.once(async () => {
      const made = await ask({ method: 'POST', path: sealedAccountPath, body: {} }, sealedAccountMade);
      state.value = made.sealedAccount;
      code.value = made.code;
    });
  return (
    <section class="sealed-account" aria-labelledby="sealed-title">
      <h3 id="sealed-title">Sealed account</h3>
      <p class="quiet">
        A code in a sealed envelope, kept by the head, for the day on which nobody else gets in. It gives the
        head’s rights for {sealedMinutes} minutes, once. Everybody who may see this list is told.
      </p>
      {asking.problem.value === undefined ? null : <ProblemNote words={asking.problem.value} />}
      {state.value === undefined ? null : <Standing state={state.value} />}
      {code.value === undefined ? (
        mayChangeRole(rights, 'head') ? (
          <button type="button" class="button" onClick={() => void make()}>
            {state.value?.state === 'sealed' ? 'Make a new envelope in its place' : 'Make an envelope'}
          </button>
        ) : null
      ) : (
        <div class="sealed-letter" role="status">
          <p>
            The head’s sealed account of Lids Down. To use it: open the companion, “Use the sealed account”,
            and write this code. <strong>It is not shown again.</strong>
          </p>
          <p class="sealed-code">{code.value}</p>
          <div class="sealed-tools">
            <button type="button" class="button button--main" onClick={() => window.print()}>
              Print
            </button>
            <button type="button" class="button" onClick={() => (code.value = undefined)}>
              It is in the envelope
            </button>
          </div>
        </div>
      )}
    </section>
  );
}

function Standing({ state: { state, madeAt, madeBy, usedAt } }: { state: SealedAccount }): JSX.Element {
  switch (state) {
    case 'sealed':
      return (
        <p>
          An envelope was made on {told(madeAt)}, {madeBy === undefined ? 'at the server' : `by ${madeBy}`}.
          It has not been used.
        </p>
      );
    case 'used':
      return (
        <p class="sealed-used">
          <strong>The envelope was used on {told(usedAt)}.</strong> A new one has to be made.
        </p>
      );
    default:
      return <p>There is no envelope yet.</p>;
  }
}
