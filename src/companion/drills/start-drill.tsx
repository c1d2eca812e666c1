import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { StartDrillRequest } from '../../contracts/http/drills.ts';
import type { SchoolClass } from '../../domain/lessons/school-class.ts';
import { numbersFromText } from '../../domain/lessons/numbers-from-text.ts';
import { reaches, type AdultRights } from '../../domain/people/adult-rights.ts';
import { classColourLooks } from '../../ui/class-colours.ts';
import { Field } from '../sign-in/field.tsx';

type StartDrillProps = {
  classes: readonly SchoolClass[];
  rights: AdultRights;
  busy: boolean;
  onStart: (scope: StartDrillRequest['scope']) => void;
};

/** For whom, and the one button. */
export function StartDrill({ classes, rights, busy, onStart }: StartDrillProps): JSX.Element {
  const own = classes.filter(({ classId }) => reaches(rights, 'run-drills', classId));
  const isWide = rights.get('run-drills') === 'school';
  /** Classes may come after this does; nothing is chosen for the adult but the first of them. */
  const wish = useSignal<string | undefined>(undefined);
  const chosen = wish.value ?? own[0]?.classId ?? (isWide ? 'numbers' : '');
  const numbers = useSignal('');
  const fault = useSignal<string | undefined>(undefined);
  const submit = (event: Event): void => {
    event.preventDefault();
    const whom = chosen;
    fault.value = undefined;
    if (busy || whom === '') return;
    if (whom === 'school') return onStart({ kind: 'school' });
    if (whom !== 'numbers') return onStart({ kind: 'class', classId: whom });
    const read = numbersFromText(numbers.peek()) ?? [];
    if (read.length === 0) fault.value = 'Write numbers such as 3, 5-8 and 12.';
    else onStart({ kind: 'numbers', numbers: read });
  };
  return (
    <form class="drill-start" noValidate onSubmit={submit}>
      <div class="field">
        <label for="drill-scope">Chromebooks</label>
        <select
          id="drill-scope"
          class="select"
          value={chosen}
          onChange={({ currentTarget }) => (wish.value = currentTarget.value)}
        >
          {own.map(({ classId, name, colour }) => (
            <option key={classId} value={classId}>
              of {name} ({classColourLooks[colour].name})
            </option>
          ))}
          {isWide ? <option value="numbers">with some numbers</option> : null}
          {isWide ? <option value="school">of the whole school</option> : null}
        </select>
      </div>
      {chosen === 'numbers' ? (
        <Field
          label="Numbers"
          name="drill-numbers"
          fault={fault.value}
          input={{ autocomplete: 'off', inputMode: 'text', placeholder: '3, 5-8 and 12' }}
          value={numbers.value}
          onValue={(value) => (numbers.value = value)}
        />
      ) : null}
      <button type="submit" class="button button--main" aria-disabled={busy}>
        Start the drill
      </button>
    </form>
  );
}
