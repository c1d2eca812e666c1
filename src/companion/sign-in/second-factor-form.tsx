import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { signedInAdult } from '../../contracts/http/people.ts';
import { secondFactorPath, secondFactorRequest } from '../../contracts/http/second-factor.ts';
import { useAsking } from '../browser/use-asking.ts';
import { showPasskey } from '../own-sign-in/ask-passkey.ts';
import { ProblemNote } from '../hub/problem-note.tsx';
import type { Entrance } from './entrance.ts';
import { Field } from './field.tsx';
import { useForm } from './use-form.ts';

type CodeWay = 'code' | 'recovery-code';
const labels: Record<CodeWay, { label: string; hint: string; fault: string }> = {
  code: {
    label: 'Code from your app',
    hint: 'Six digits, from the authenticator app on your phone. They change every half minute.',
    fault: 'Write the six digits that the app shows now.',
  },
  'recovery-code': {
    label: 'Recovery code',
    hint: 'One of the codes that you printed. Each opens once: cross it out.',
    fault: 'Write all ten letters and digits, such as a1B2c-D3e4F.',
  },
};

type SecondFactorFormProps = {
  entrance: Entrance;
  ways: readonly string[];
  then: (step: Promise<void>) => Promise<void>;
};

/** After the password: something that this adult has, or a code that was printed. */
export function SecondFactorForm({ entrance, ways, then }: SecondFactorFormProps): JSX.Element {
  const firstWay: CodeWay = ways.includes('code') ? 'code' : 'recovery-code';
  const way = useSignal<CodeWay>(firstWay);
  const code = useSignal('');
  const passkey = useAsking();
  const elsewhere = entrance.passkeysElsewhere.value;
  const place = useRef<HTMLDivElement>(null);
  const form = useForm(
    secondFactorRequest,
    () => ({ way: way.value, code: code.value }),
    async (body) =>
      then(
        entrance.ask({ method: 'POST', path: secondFactorPath, body }, signedInAdult).then(entrance.settle),
      ),
  );
  const isChosen = useRef(false);
  useEffect(() => {
    const isForPasskey = ways.includes('passkey') && !isChosen.current;
    place.current?.querySelector<HTMLElement>(isForPasskey ? '.button--main' : 'input')?.focus();
  }, [way.value]);
  const { label, hint, fault } = labels[way.value];
  const other: CodeWay = way.value === 'code' ? 'recovery-code' : 'code';
  const choose = (chosen: CodeWay): void => {
    isChosen.current = true;
    way.value = chosen;
    code.value = '';
    form.faults.value = {};
    form.problem.value = undefined;
  };
  return (
    <div ref={place}>
      <form ref={form.ref} class="form" noValidate onSubmit={form.submit}>
        <p role="status">Your password is right. One more step.</p>
        {elsewhere.length === 0 ? null : (
          <p class="factor-elsewhere">
            Your passkey belongs to {elsewhere.join(', ')}, another address of the hub, and does not open
            here. Use
            {firstWay === 'code' ? ' the code from your app' : ' a recovery code'}. Then set up another way,
            under your name.
          </p>
        )}
        {ways.includes('passkey') ? (
          <>
            {passkey.problem.value === undefined ? null : <ProblemNote words={passkey.problem.value} />}
            <button
              type="button"
              class="button button--main"
              aria-disabled={passkey.busy.value}
              onClick={() => void passkey.once(() => then(showPasskey(entrance.ask).then(entrance.settle)))}
            >
              Use your passkey
            </button>
          </>
        ) : null}
        {form.problem.value === undefined ? null : <ProblemNote words={form.problem.value} />}
        <Field
          label={label}
          name="code"
          hint={hint}
          fault={form.faults.value['code'] === undefined ? undefined : fault}
          input={{
            type: 'text',
            autocomplete: way.value === 'code' ? 'one-time-code' : 'off',
            inputMode: way.value === 'code' ? 'numeric' : 'text',
            autocapitalize: 'none',
            spellcheck: false,
            maxLength: 16,
          }}
          value={code.value}
          onValue={(value) => (code.value = value)}
        />
        <button
          type="submit"
          class={`button ${ways.includes('passkey') ? '' : 'button--main'}`}
          aria-disabled={form.busy.value}
        >
          {form.busy.value ? 'Signing in…' : 'Sign in'}
        </button>
      </form>
      <div class="factor-others">
        {ways.includes(other) ? (
          <button type="button" class="button" onClick={() => choose(other)}>
            {other === 'code' ? 'Use the app instead' : 'Use a recovery code'}
          </button>
        ) : null}
        <button type="button" class="button" onClick={() => entrance.beginAgain()}>
          Begin again
        </button>
      </div>
      <p class="quiet">
        Phone lost, and no recovery code? Ask an adult who keeps the accounts, such as the computing lead or
        the head, for a link.
      </p>
    </div>
  );
}
