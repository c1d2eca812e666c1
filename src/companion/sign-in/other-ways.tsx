import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import {
  providerPath,
  providerProblem,
  providerResponse,
  signInWays,
  signInWaysPath,
  type SignInWays,
} from '../../contracts/http/sign-in-ways.ts';
import { useAsking } from '../browser/use-asking.ts';
import { ProblemNote } from '../hub/problem-note.tsx';
import { SealedForm } from './sealed-form.tsx';
import type { Entrance } from './entrance.ts';

const names: Partial<Record<string, string>> = { google: 'Google', microsoft: 'Microsoft' };

/** What an adult can sign in by beside a password, where the school has it. */
export function OtherWays(props: {
  entrance: Entrance;
  then: (step: Promise<void>) => Promise<void>;
}): JSX.Element | null {
  const { entrance, then } = props;
  const ways = useSignal<SignInWays | undefined>(undefined);
  const asking = useAsking();
  useEffect(() => {
    const problem = new URLSearchParams(location.search).get(providerProblem);
    if (problem !== null) history.replaceState(null, '', location.pathname);
    const path =
      problem === null ? signInWaysPath : `${signInWaysPath}?problem=${encodeURIComponent(problem)}`;
    void asking.once(async () => {
      ways.value = await entrance.ask({ method: 'GET', path }, signInWays);
    });
  }, []);
  const begin = (): Promise<boolean> =>
    asking.once(async () => {
      const { url } = await entrance.ask({ method: 'POST', path: providerPath, body: {} }, providerResponse);
      location.assign(url);
    });
  const provider = ways.value?.provider;
  const problem = asking.problem.value ?? ways.value?.problem;
  const hasSealed = ways.value?.sealedAccount === true;
  if (provider === undefined && problem === undefined && !hasSealed) return null;
  const name = names[provider?.kind ?? ''] ?? "the school's account";
  return (
    <div class="other-ways">
      {problem === undefined ? null : <ProblemNote words={problem} />}
      {provider === undefined ? null : (
        <>
          <p class="other-ways-or">or</p>
          {location.origin === new URL(provider.address).origin ? (
            <button
              type="button"
              class="button"
              aria-disabled={asking.busy.value}
              onClick={() => void begin()}
            >
              Sign in with {name}
            </button>
          ) : (
            <a class="button" href={provider.address}>
              Sign in with {name}, at {new URL(provider.address).host}
            </a>
          )}
        </>
      )}
      {hasSealed ? (
        <details class="sealed-way">
          <summary>Use the sealed account</summary>
          <SealedForm entrance={entrance} then={then} />
        </details>
      ) : null}
    </div>
  );
}
