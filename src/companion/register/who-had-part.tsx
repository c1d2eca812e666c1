import { useSignal, type ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import {
  numberHoldersAddress,
  numberHoldersResponse,
  type NumberHoldersResponse,
} from '../../contracts/http/number-holders.ts';
import { deviceNumber } from '../../domain/policy/device-number.ts';
import { clockWords } from '../browser/time-words.ts';
import { useAsking } from '../browser/use-asking.ts';
import type { AskHub } from '../hub/ask-hub.ts';
import { ProblemNote } from '../hub/problem-note.tsx';
import { Field } from '../sign-in/field.tsx';
import { HolderList } from './holder-list.tsx';
import { localMinute } from './local-minute.ts';

type WhoHadPartProps = {
  ask: AskHub;
  hubNow: ReadonlySignal<number>;
  /** This class alone; the whole school where it is left out. */
  classId?: string;
};

/** Who had 14 at 10:42 last Tuesday? */
export function WhoHadPart({ ask, hubNow, classId }: WhoHadPartProps): JSX.Element {
  const number = useSignal('');
  const when = useSignal(localMinute(hubNow.peek()));
  const faults = useSignal<{ number?: string; when?: string }>({});
  const answer = useSignal<NumberHoldersResponse | undefined>(undefined);
  const asking = useAsking();
  const submit = (event: Event): void => {
    event.preventDefault();
    const asked = deviceNumber.safeParse(Number(number.peek().trim()));
    const at = new Date(when.peek());
    const isTime = !Number.isNaN(at.getTime());
    answer.value = undefined;
    faults.value = {
      ...(asked.success ? {} : { number: 'Write a number from 1 to 9999.' }),
      ...(isTime ? {} : { when: 'Choose a day and a time.' }),
    };
    if (!asked.success || !isTime) return;
    const path = numberHoldersAddress({
      number: asked.data,
      at: at.toISOString(),
      ...(classId === undefined ? {} : { classId }),
    });
    void asking.once(async () => {
      answer.value = await ask({ method: 'GET', path }, numberHoldersResponse);
    });
  };
  const found = answer.value;
  return (
    <section class="register-part" aria-labelledby="who-had-title">
      <h3 id="who-had-title">Who had a number?</h3>
      <form class="who-had" noValidate onSubmit={submit}>
        <Field
          label="Number"
          name="who-had-number"
          fault={faults.value.number}
          input={{ autocomplete: 'off', inputMode: 'numeric', maxLength: 4 }}
          value={number.value}
          onValue={(value) => (number.value = value)}
        />
        <Field
          label="At"
          name="who-had-at"
          fault={faults.value.when}
          input={{ type: 'datetime-local' }}
          value={when.value}
          onValue={(value) => (when.value = value)}
        />
        <button type="submit" class="button" aria-disabled={asking.busy.value}>
          Who had it?
        </button>
      </form>
      {asking.problem.value === undefined ? null : <ProblemNote words={asking.problem.value} />}
      <div role="status">
        {found === undefined ? null : (
          <>
            <p>
              Number {found.number} at {clockWords(Date.parse(found.at), hubNow.peek())}:
            </p>
            <HolderList holders={found.holders} now={hubNow.peek()} />
          </>
        )}
      </div>
    </section>
  );
}
