import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { SignInStep } from '../../../domain/sign-in/sign-in-step.ts';
import { helpLinksOf } from '../../../domain/policy/help-link.ts';
import { deviceFacts, deviceFactsKey } from '../../device/device-facts.ts';
import { PageHeader } from '../../device/page-header.tsx';
import { useStoredValue } from '../../platform/use-stored-value.ts';
import { storedValue } from '../../platform/value-store.ts';
import { HelpButton } from '../../press/help-button.tsx';
import { HelpLinks } from '../help-links.tsx';
import { WatchedOver } from '../watched-over.tsx';
import { AskClass } from './ask-class.tsx';
import { AskNumber, NumberMissing, NumberQuestioned, NumberTwice } from './ask-number.tsx';
import { OtherClass } from './other-class.tsx';
import { RulesOfUse } from './rules-of-use.tsx';
import { signInView, signInViewKey, type SignInView } from './sign-in-view.ts';

const facts = storedValue('local', deviceFactsKey, deviceFacts);
const kept = storedValue('session', signInViewKey, signInView);

const faces: Readonly<Record<SignInStep, (props: { view: SignInView }) => JSX.Element | null>> = {
  class: AskClass,
  'class-unexpected': OtherClass,
  'number-missing': NumberMissing,
  'number-twice': NumberTwice,
  number: AskNumber,
  'number-questioned': NumberQuestioned,
  rules: RulesOfUse,
};

/** Who is here? One question at a time, with help, helpline and CEOP in reach in each. */
export function SignInPage(): JSX.Element {
  const here = useStoredValue(facts).value;
  const view = useSettledView();
  const Face = view === undefined ? undefined : faces[view.step];
  return (
    <>
      <PageHeader facts={here} />
      <main class="sign-in" data-step={view?.step}>
        {view !== undefined && Face !== undefined && <Face key={view.step} view={view} />}
      </main>
      <footer class="foot">
        <HelpLinks links={view?.help ?? helpLinksOf(undefined)} />
        <WatchedOver />
      </footer>
      <HelpButton />
    </>
  );
}

/** What is shown stays where it is when the last question was answered: the page goes in a moment. */
function useSettledView(): SignInView | undefined {
  const { value } = useStoredValue(kept);
  const last = useRef<SignInView>(undefined);
  const step = useRef<SignInStep>(undefined);
  if (value !== undefined) last.current = value;
  const shown = value ?? last.current;
  useLayoutEffect(() => {
    // A question that a tap has brought begins at its heading, for whoever uses keys, a switch or a screen reader.
    const isNext = step.current !== undefined && shown !== undefined && step.current !== shown.step;
    step.current = shown?.step;
    const heading = isNext ? document.querySelector('h1') : null;
    if (heading === null) return;
    heading.tabIndex = -1;
    heading.focus();
  }, [shown?.step]);
  return shown;
}
