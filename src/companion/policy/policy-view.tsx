import { useSignal, useSignalEffect, type ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import {
  givePolicyResponse,
  schoolPolicyPath,
  schoolPolicyResponse,
  type GivePolicyResponse,
  type SchoolPolicyResponse,
} from '../../contracts/http/school-policy.ts';
import { useAsking } from '../browser/use-asking.ts';
import type { AskHub } from '../hub/ask-hub.ts';
import { ProblemNote } from '../hub/problem-note.tsx';
import { JudgedPolicyPart } from './judged-policy-part.tsx';
import { KnownPolicyPart } from './known-policy-part.tsx';
import './policy.css';

type PolicyViewProps = { ask: AskHub; hubNow: ReadonlySignal<number> };

/** The school's policy as the hub knows it. It is pushed to the Chromebooks elsewhere; here the hub is told what was pushed. */
export function PolicyView({ ask, hubNow }: PolicyViewProps): JSX.Element {
  const known = useSignal<SchoolPolicyResponse | undefined>(undefined);
  const text = useSignal('');
  const judged = useSignal<GivePolicyResponse | undefined>(undefined);
  const done = useSignal(false);
  const asking = useAsking();
  const result = useRef<HTMLDivElement>(null);
  useSignalEffect(() => {
    if (judged.value !== undefined || done.value) {
      requestAnimationFrame(() => result.current?.scrollIntoView({ block: 'nearest' }));
    }
  });
  const load = async (): Promise<void> => {
    known.value = await ask({ method: 'GET', path: schoolPolicyPath }, schoolPolicyResponse);
  };
  useEffect(() => void asking.once(load), []);
  const give = (keep: boolean): void => {
    if (text.peek().trim() === '') return;
    void asking.once(async () => {
      const body = { text: text.peek(), keep };
      const answer = await ask({ method: 'POST', path: schoolPolicyPath, body }, givePolicyResponse);
      judged.value = answer;
      done.value = answer.kept;
      if (!answer.kept) return;
      text.value = '';
      judged.value = undefined;
      await load();
    });
  };
  const write = (written: string): void => {
    text.value = written;
    judged.value = undefined;
    done.value = false;
  };
  return (
    <section class="view policy-view" aria-labelledby="policy-title">
      <h2 id="policy-title">Policy</h2>
      <p class="quiet">
        Chromebooks get the policy from Google Admin or from their policy file, never from the hub. Give the
        hub the same one, so that “What would my class see?” answers by it. Keys, codes and accounts in it are
        left out before it is kept.
      </p>
      {asking.problem.value === undefined ? null : <ProblemNote words={asking.problem.value} />}
      {known.value === undefined ? null : <KnownPolicyPart known={known.value} now={hubNow.peek()} />}
      <h3 id="policy-give">Give the hub a policy</h3>
      <form
        class="form policy-form"
        aria-labelledby="policy-give"
        onSubmit={(event) => {
          event.preventDefault();
          give(false);
        }}
      >
        <div class="field">
          <label for="policy-file">Its file</label>
          <input
            id="policy-file"
            type="file"
            accept=".json,.txt,application/json"
            onChange={({ currentTarget }) => {
              const file = currentTarget.files?.[0];
              if (file !== undefined) void file.text().then(write);
            }}
          />
        </div>
        <div class="field">
          <label for="policy-text">Or what stands in the Admin console</label>
          <textarea
            id="policy-text"
            rows={6}
            spellcheck={false}
            autocomplete="off"
            value={text.value}
            onInput={({ currentTarget }) => write(currentTarget.value)}
          />
        </div>
        <button type="submit" class="button button--main" aria-disabled={asking.busy.value}>
          Check it
        </button>
      </form>
      <div role="status" ref={result} class="policy-result">
        {done.value ? <p class="policy-kept">The hub knows this policy from now on.</p> : null}
        {judged.value === undefined ? null : (
          <JudgedPolicyPart judged={judged.value} busy={asking.busy.value} onKeep={() => give(true)} />
        )}
      </div>
    </section>
  );
}
