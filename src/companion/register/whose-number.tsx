import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import {
  numberHoldersAddress,
  numberHoldersResponse,
  type NumberHoldersResponse,
} from '../../contracts/http/number-holders.ts';
import { useAsking } from '../browser/use-asking.ts';
import type { AskHub } from '../hub/ask-hub.ts';
import { ProblemNote } from '../hub/problem-note.tsx';
import { HolderList } from './holder-list.tsx';

type WhoseNumberProps = {
  number: number;
  ask: AskHub;
  /** When the child pressed; now, where nobody has. */
  at: string | undefined;
  /** What happened at that time. */
  when?: string;
  now: number;
};

/** Whose number a tile has: by a deliberate tap, fetched then, and forgotten when the tile is closed. */
export function WhoseNumber(props: WhoseNumberProps): JSX.Element {
  const { number, ask, at, now, when = 'when it was pressed' } = props;
  const asking = useAsking();
  const found = useSignal<NumberHoldersResponse | undefined>(undefined);
  const path = numberHoldersAddress({ number, ...(at === undefined ? {} : { at }) });
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
            onClick={() =>
              void asking.once(async () => {
                found.value = await ask({ method: 'GET', path }, numberHoldersResponse);
              })
            }
          >
            {asking.busy.value ? 'Fetching…' : `Show whose number ${number} is`}
          </button>
          <p id="naming-is-recorded" class="quiet">
            Looking is recorded. Mind who can see this screen.
          </p>
        </>
      ) : (
        <div role="status">
          <h3>{at === undefined ? `Number ${number} is now with` : `Number ${number}, ${when}`}</h3>
          <HolderList holders={found.value.holders} now={now} isNow={at === undefined} />
        </div>
      )}
    </section>
  );
}
