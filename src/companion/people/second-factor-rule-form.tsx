import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { secondFactorRulePath, secondFactorRuleResponse } from '../../contracts/http/second-factor-rule.ts';
import { longestGraceDays } from '../../domain/people/second-factor-rule.ts';
import { useAsking } from '../browser/use-asking.ts';
import type { AskHub } from '../hub/ask-hub.ts';
import { ProblemNote } from '../hub/problem-note.tsx';

/** How long a role that needs a second factor is whole without one. */
export function SecondFactorRule({ ask, mayChange }: { ask: AskHub; mayChange: boolean }): JSX.Element {
  const days = useSignal('');
  const told = useSignal('');
  const asking = useAsking();
  const take = (answer: { graceDays: number }): void => {
    days.value = String(answer.graceDays);
  };
  useEffect(() => {
    void asking.once(async () =>
      take(await ask({ method: 'GET', path: secondFactorRulePath }, secondFactorRuleResponse)),
    );
  }, []);
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    told.value = '';
    const body = { graceDays: Number(days.value) };
    const isSaved = await asking.once(async () =>
      take(await ask({ method: 'POST', path: secondFactorRulePath, body }, secondFactorRuleResponse)),
    );
    if (isSaved) told.value = 'Saved.';
  };
  return (
    <section class="factor-rule" aria-labelledby="factor-rule-title">
      <h3 id="factor-rule-title">Second factor</h3>
      <p class="quiet">
        DSL, deputies, head and computing lead need one beside the password: a passkey, or a code from an app
        on their phone. Without one they can only see the board, answer presses and lift shields. All others
        are offered one.
      </p>
      {asking.problem.value === undefined ? null : <ProblemNote words={asking.problem.value} />}
      {mayChange ? (
        <form class="factor-rule-form field" onSubmit={(event) => void save(event)}>
          <label for="grace-days">
            Days from the first sign-in, or from getting the role, until it is needed
          </label>
          <div class="field-row">
            <input
              id="grace-days"
              type="number"
              min={0}
              max={longestGraceDays}
              required
              value={days.value}
              onInput={({ currentTarget }) => (days.value = currentTarget.value)}
            />
            <button type="submit" class="button" aria-disabled={asking.busy.value}>
              Save
            </button>
          </div>
          <p class="field-hint" role="status">
            {told.value}
          </p>
        </form>
      ) : (
        <p>They have {days.value} days from their first sign-in, or from getting the role.</p>
      )}
    </section>
  );
}
