import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { v7 } from 'uuid';
import { reopeningReason, type ReopeningScope } from '../../domain/incidents/reopening.ts';
import { ConfirmEnd } from '../device/confirm-end.tsx';
import { dayWords } from './reopening-words.ts';

const dayMs = 86_400_000;
/** For how long, in days. */
const ends = [
  { days: 1, words: 'A day' },
  { days: 7, words: 'A week' },
  { days: 91, words: 'A term' },
  { days: 365, words: 'A year' },
] as const;

export type WantedReopening = { reopeningId: string; scope: ReopeningScope; reason: string; until: string };

type ReopenFormProps = {
  /** Other Chromebooks on which it was reported too. */
  others: number;
  now: number;
  busy: boolean;
  onOpen: (wanted: WantedReopening) => Promise<boolean>;
};

/** Where, for how long and why; then a question, since a child asked not to see this page. */
export function ReopenForm({ others, now, busy, onOpen }: ReopenFormProps): JSX.Element {
  const scope = useSignal<ReopeningScope>('this-chromebook');
  const days = useSignal<number>(7);
  const reason = useSignal('');
  const fault = useSignal<string | undefined>(undefined);
  const confirming = useSignal(false);
  // The same decision sent again, after a line that broke, is one decision.
  const reopeningId = useMemo(() => v7(), []);
  const end = now + days.value * dayMs;
  if (confirming.value) {
    return (
      <ConfirmEnd
        question="Open a page that a child reported?"
        effect={`${scope.value === 'every-chromebook' ? `On this and ${others} other Chromebook${others === 1 ? '' : 's'}` : 'On this Chromebook'}, until ${dayWords(end)}. Your name and your reason are recorded.`}
        yes="Yes, open it again"
        busy={busy}
        onYes={() => {
          const until = new Date(end).toISOString();
          void onOpen({ reopeningId, scope: scope.value, reason: reason.value, until }).then(
            () => (confirming.value = false),
          );
        }}
        onNo={() => (confirming.value = false)}
      />
    );
  }
  return (
    <form
      class="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const isWritten = reopeningReason.safeParse(reason.peek()).success;
        fault.value = isWritten ? undefined : 'Write why, in a sentence of 10 to 500 letters.';
        confirming.value = isWritten;
      }}
    >
      {others === 0 ? null : (
        <fieldset class="choice">
          <legend>Where</legend>
          <Scope value="this-chromebook" words="On this Chromebook" chosen={scope} />
          <Scope
            value="every-chromebook"
            words={`On this and ${others} more that reported it`}
            chosen={scope}
          />
        </fieldset>
      )}
      <div class="field">
        <label for="reopen-days">For how long</label>
        <select
          id="reopen-days"
          class="select"
          value={String(days.value)}
          onChange={({ currentTarget }) => (days.value = Number(currentTarget.value))}
        >
          {ends.map((one) => (
            <option key={one.days} value={String(one.days)}>
              {one.words}, until {dayWords(now + one.days * dayMs)}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="reopen-reason">Why</label>
        <p class="field-hint" id="reopen-reason-hint">
          Who reads the log years from now must understand it. It stays, with your name.
        </p>
        <textarea
          id="reopen-reason"
          rows={3}
          maxLength={500}
          value={reason.value}
          aria-invalid={fault.value !== undefined}
          aria-describedby={`reopen-reason-hint${fault.value === undefined ? '' : ' reopen-reason-fault'}`}
          onInput={({ currentTarget }) => (reason.value = currentTarget.value)}
        />
        {fault.value === undefined ? null : (
          <p class="field-fault" id="reopen-reason-fault">
            {fault.value}
          </p>
        )}
      </div>
      <button type="submit" class="button" aria-disabled={busy}>
        Open it again…
      </button>
    </form>
  );
}

function Scope(props: {
  value: ReopeningScope;
  words: string;
  chosen: { value: ReopeningScope };
}): JSX.Element {
  const { value, words, chosen } = props;
  return (
    <label class="reopen-scope">
      <input
        type="radio"
        name="reopen-scope"
        checked={chosen.value === value}
        onChange={() => (chosen.value = value)}
      />
      {words}
    </label>
  );
}
