import type { Signal } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import { Field } from '../sign-in/field.tsx';

type SendToProps = {
  className: string;
  toSome: Signal<boolean>;
  numbers: Signal<string>;
  fault: string | undefined;
  atOnce: Signal<boolean>;
};

/** To whom, and whether it waits or opens. */
export function SendTo({ className, toSome, numbers, fault, atOnce }: SendToProps): JSX.Element {
  return (
    <>
      <fieldset class="choice">
        <legend>To</legend>
        <div class="choice-row">
          <Choice name="to" checked={!toSome.value} onChoose={() => (toSome.value = false)}>
            All of {className}
          </Choice>
          <Choice name="to" checked={toSome.value} onChoose={() => (toSome.value = true)}>
            Some numbers
          </Choice>
        </div>
      </fieldset>
      {toSome.value ? (
        <Field
          label="Numbers"
          name="numbers"
          hint="Such as 3, 5-8 and 12."
          fault={fault}
          input={{ inputMode: 'text', autocomplete: 'off' }}
          value={numbers.value}
          onValue={(value) => (numbers.value = value)}
        />
      ) : null}
      <fieldset class="choice">
        <legend>How</legend>
        <div class="choice-row">
          <Choice name="how" checked={!atOnce.value} onChoose={() => (atOnce.value = false)}>
            On their start page
          </Choice>
          <Choice name="how" checked={atOnce.value} onChoose={() => (atOnce.value = true)}>
            Opens at once, too
          </Choice>
        </div>
      </fieldset>
    </>
  );
}

function Choice(props: {
  name: string;
  checked: boolean;
  onChoose: () => void;
  children: ComponentChildren;
}): JSX.Element {
  return (
    <label class="choice-card">
      <input type="radio" name={props.name} checked={props.checked} onChange={props.onChoose} />
      <strong>{props.children}</strong>
    </label>
  );
}
