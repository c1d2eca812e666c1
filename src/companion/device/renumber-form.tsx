import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { DeviceAction, DeviceResponse } from '../../contracts/http/devices.ts';
import { deviceNumber } from '../../domain/policy/device-number.ts';
import { Field } from '../sign-in/field.tsx';

type RenumberFormProps = {
  device: DeviceResponse;
  act: (action: DeviceAction) => Promise<boolean>;
  busy: boolean;
};

/** Gives a Chromebook the number that stands on its lid, where it says another one or none. */
export function RenumberForm({ device, act, busy }: RenumberFormProps): JSX.Element {
  const written = useSignal('');
  const fault = useSignal<string | undefined>(undefined);
  return (
    <form
      class="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const number = deviceNumber.safeParse(Number(written.peek()));
        fault.value = number.success ? undefined : 'Write a number from 1 to 9999.';
        if (!number.success) return;
        void act({ action: 'renumber', deviceNumber: number.data }).then((done) => {
          if (done) written.value = '';
        });
      }}
    >
      <Field
        label="The number on its lid"
        name="device-number"
        hint="It counts from now on, whatever the Chromebook says itself."
        fault={fault.value}
        input={{ inputMode: 'numeric', maxLength: 4, autocomplete: 'off' }}
        value={written.value}
        onValue={(value) => (written.value = value)}
      >
        <button type="submit" class="button" aria-disabled={busy}>
          Give this number
        </button>
      </Field>
      {device.numberByAdult === null ? null : (
        <button
          type="button"
          class="button"
          aria-disabled={busy}
          onClick={() => void act({ action: 'renumber', deviceNumber: null })}
        >
          Let it say its own number again
        </button>
      )}
    </form>
  );
}
