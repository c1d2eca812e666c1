import { useSignal } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import { logKinds } from '../../domain/incidents/log-entry.ts';
import type { SchoolClass } from '../../domain/lessons/school-class.ts';
import { deviceNumber } from '../../domain/policy/device-number.ts';
import { classColourLooks } from '../../ui/class-colours.ts';
import { Field } from '../sign-in/field.tsx';
import type { LogFilter } from './log-list.ts';
import { kindWords } from './log-words.ts';

const dayMs = 86_400_000;

type LogFilterFormProps = {
  classes: readonly SchoolClass[];
  busy: boolean;
  onFilter: (filter: LogFilter) => void;
};

/** Which part of the log is shown. */
export function LogFilterForm({ classes, busy, onFilter }: LogFilterFormProps): JSX.Element {
  const number = useSignal('');
  const fault = useSignal<string | undefined>(undefined);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!(event.currentTarget instanceof HTMLFormElement)) return;
    const written = new FormData(event.currentTarget);
    const chosen = (name: string): string => {
      const value = written.get(name);
      return typeof value === 'string' ? value : '';
    };
    const asked = number.peek().trim();
    const isNumber = asked === '' || deviceNumber.safeParse(Number(asked)).success;
    fault.value = isNumber ? undefined : 'Write a number from 1 to 9999.';
    if (!isNumber) return;
    const day = (name: string, later: number): string | undefined => {
      const at = Date.parse(`${chosen(name)}T00:00`);
      return Number.isNaN(at) ? undefined : new Date(at + later).toISOString();
    };
    const [kind, standing, colour] = [chosen('kind'), chosen('standing'), chosen('colour')];
    const [from, until] = [day('from', 0), day('until', dayMs)];
    onFilter({
      ...(kind === '' ? {} : { kind: kind as NonNullable<LogFilter['kind']> }),
      ...(standing === '' ? {} : { standing: standing as NonNullable<LogFilter['standing']> }),
      ...(colour === '' ? {} : { colour: colour as NonNullable<LogFilter['colour']> }),
      ...(asked === '' ? {} : { number: Number(asked) }),
      ...(from === undefined ? {} : { from }),
      ...(until === undefined ? {} : { until }),
    });
  };
  return (
    <form class="log-filter" noValidate onSubmit={submit}>
      <Choice name="standing" label="Open or closed">
        <option value="">All</option>
        <option value="open">Open</option>
        <option value="closed">Closed</option>
      </Choice>
      <Choice name="kind" label="Kind">
        <option value="">All</option>
        {logKinds.map((kind) => (
          <option key={kind} value={kind}>
            {kindWords[kind]}
          </option>
        ))}
      </Choice>
      <Choice name="colour" label="Class">
        <option value="">All</option>
        {classes.map(({ classId, name, colour }) => (
          <option key={classId} value={colour}>
            {name}, {classColourLooks[colour].name}
          </option>
        ))}
      </Choice>
      <Field
        label="Number"
        name="log-number"
        fault={fault.value}
        input={{ autocomplete: 'off', inputMode: 'numeric', maxLength: 4 }}
        value={number.value}
        onValue={(value) => (number.value = value)}
      />
      <Day name="from" label="From" />
      <Day name="until" label="To" />
      <button type="submit" class="button" aria-disabled={busy}>
        Show
      </button>
    </form>
  );
}

function Choice(props: { name: string; label: string; children: ComponentChildren }): JSX.Element {
  const id = `log-${props.name}`;
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      <select id={id} name={props.name} class="select">
        {props.children}
      </select>
    </div>
  );
}

function Day({ name, label }: { name: string; label: string }): JSX.Element {
  return (
    <div class="field">
      <label for={`log-${name}`}>{label}</label>
      <input id={`log-${name}`} name={name} type="date" />
    </div>
  );
}
