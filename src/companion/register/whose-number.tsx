import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import {
  numberHoldersAddress,
  numberHoldersResponse,
  type NumberHolder,
} from '../../contracts/http/number-holders.ts';
import { useAsking } from '../browser/use-asking.ts';
import type { AskHub } from '../hub/ask-hub.ts';
import { HubProblem } from '../hub/hub-problem.ts';
import { ProblemNote } from '../hub/problem-note.tsx';
import type { KeptHolders } from '../offline/name-keeper.ts';
import { HolderList } from './holder-list.tsx';
import { keptNamesWords, lookingWords } from './looking-words.ts';

type WhoseNumberProps = {
  number: number;
  ask: AskHub;
  /** When the child pressed; now, where nobody has. */
  at: string | undefined;
  /** What happened at that time. */
  when?: string;
  now: number;
  /** In a browser of the school: who it was, as far as the names say that are kept there. */
  keptHolders?: ((number: number, at: number) => Promise<KeptHolders | undefined>) | undefined;
};

/** Whose number a tile has: by a deliberate tap, fetched then, and forgotten when the tile is closed. */
export function WhoseNumber(props: WhoseNumberProps): JSX.Element {
  const { number, ask, at, now, keptHolders, when = 'when it was pressed' } = props;
  const asking = useAsking();
  const found = useSignal<{ holders: NumberHolder[] } | KeptHolders | undefined>(undefined);
  const path = numberHoldersAddress({ number, ...(at === undefined ? {} : { at }) });
  const find = async (): Promise<void> => {
    try {
      found.value = await ask({ method: 'GET', path }, numberHoldersResponse);
    } catch (error) {
      const isSilent = error instanceof HubProblem && error.status === 0;
      const kept = isSilent
        ? await keptHolders?.(number, at === undefined ? now : Date.parse(at))
        : undefined;
      if (kept === undefined) throw error;
      found.value = kept;
    }
  };
  return (
    <section class="whose-number" aria-label={`Whose number ${number} is`}>
      {asking.problem.value === undefined ? null : <ProblemNote words={asking.problem.value} />}
      {found.value === undefined ? (
        <>
          <button
            type="button"
            class="button"
            aria-describedby="naming-is-recorded"
            aria-disabled={asking.busy.value}
            onClick={() => void asking.once(find)}
          >
            {asking.busy.value ? 'Fetching…' : `Show whose number ${number} is`}
          </button>
          <p id="naming-is-recorded" class="quiet">
            {lookingWords}
          </p>
        </>
      ) : (
        <div role="status">
          <h3>{at === undefined ? `Number ${number} is now with` : `Number ${number}, ${when}`}</h3>
          {'keptAt' in found.value ? <p class="kept-names-age">{keptNamesWords(found.value)}</p> : null}
          <HolderList holders={found.value.holders} now={now} isNow={at === undefined} />
        </div>
      )}
    </section>
  );
}
