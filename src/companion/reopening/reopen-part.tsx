import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import {
  reopeningPath,
  reopeningResponse,
  type ReopeningRequest,
  type ReopeningResponse,
} from '../../contracts/http/reopenings.ts';
import { useAsking } from '../browser/use-asking.ts';
import type { AskHub } from '../hub/ask-hub.ts';
import { ProblemNote } from '../hub/problem-note.tsx';
import { ReopenForm } from './reopen-form.tsx';
import { reopeningWords } from './reopening-words.ts';
import './reopening.css';

const standingWords: Record<ReopeningResponse['standing'], string> = {
  closed: 'This page is closed where it was reported.',
  open: 'This page is open again.',
  never: 'A child named rude pictures here. Nobody opens this page again.',
  'no-page': 'No page of the web was reported, so none was closed.',
};

/** Opens the page of a report again, or closes it after that. Fetched, and recorded, when somebody asks for it. */
export function ReopenPart(props: { alertId: string; ask: AskHub; now: number }): JSX.Element {
  const { alertId, ask, now } = props;
  const asking = useAsking();
  const known = useSignal<ReopeningResponse | undefined>(undefined);
  const path = reopeningPath(alertId);
  const load = async (): Promise<void> => {
    known.value = await ask({ method: 'GET', path }, reopeningResponse);
  };
  const decide = (body: ReopeningRequest): Promise<boolean> =>
    asking.once(async () => {
      known.value = await ask({ method: 'POST', path, body }, reopeningResponse);
    });
  const answer = known.value;
  return (
    <section class="reopen" aria-label="Open this page again">
      {asking.problem.value === undefined ? null : <ProblemNote words={asking.problem.value} />}
      {answer === undefined ? (
        <button
          type="button"
          class="button"
          aria-disabled={asking.busy.value}
          onClick={() => void asking.once(load)}
        >
          Open this page again…
        </button>
      ) : (
        <>
          <p role="status">
            <strong>{standingWords[answer.standing]}</strong>
          </p>
          {answer.standing === 'closed' ? (
            <ReopenForm
              others={answer.otherChromebooks}
              now={now}
              busy={asking.busy.value}
              onOpen={(wanted) => decide({ decision: 'open', ...wanted })}
            />
          ) : null}
          {answer.standing === 'open' ? (
            <button
              type="button"
              class="button"
              aria-disabled={asking.busy.value}
              onClick={() => void decide({ decision: 'close' })}
            >
              Close it again
            </button>
          ) : null}
          {answer.history.length === 0 ? null : (
            <ol class="reopen-history">
              {answer.history.map((told, index) => (
                <li key={index}>{reopeningWords(told, now)}</li>
              ))}
            </ol>
          )}
        </>
      )}
    </section>
  );
}
