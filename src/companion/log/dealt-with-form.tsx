import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import * as z from 'zod/mini';
import { logActionPath } from '../../contracts/http/log.ts';
import { logRow } from '../../contracts/stream/log-row.ts';
import { maximumNoteLength } from '../../domain/incidents/outcome.ts';
import { useAsking } from '../browser/use-asking.ts';
import type { AskHub } from '../hub/ask-hub.ts';
import { ProblemNote } from '../hub/problem-note.tsx';

const answer = z.looseObject({ entry: logRow });

type DealtWithFormProps = { entryId: number; isDone: boolean; ask: AskHub; onDone: () => void };

/** What was done about something that no board shows. One tap is enough; words may be added, also later. */
export function DealtWithForm({ entryId, isDone, ask, onDone }: DealtWithFormProps): JSX.Element {
  const note = useSignal('');
  const asking = useAsking();
  const submit = (event: Event): void => {
    event.preventDefault();
    const written = note.peek().trim();
    if (isDone && written === '') return;
    const body = { action: 'dealt-with', ...(written === '' ? {} : { note: written }) };
    void asking
      .once(async () => void (await ask({ method: 'POST', path: logActionPath(entryId), body }, answer)))
      .then((isSent) => {
        if (!isSent) return;
        note.value = '';
        onDone();
      });
  };
  return (
    <form class="form log-dealt" onSubmit={submit}>
      {asking.problem.value === undefined ? null : <ProblemNote words={asking.problem.value} />}
      <div class="field">
        <label for="log-note">{isDone ? 'Anything to add' : 'What was done, if you want to say'}</label>
        <textarea
          id="log-note"
          rows={2}
          maxLength={maximumNoteLength}
          value={note.value}
          onInput={({ currentTarget }) => (note.value = currentTarget.value)}
        />
      </div>
      <button type="submit" class="button button--main" aria-disabled={asking.busy.value}>
        {isDone ? 'Add it' : 'Dealt with'}
      </button>
    </form>
  );
}
