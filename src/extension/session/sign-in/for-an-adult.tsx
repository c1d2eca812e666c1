import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { askBackground } from '../../messages/ask-background.ts';
import { reportFailure } from '../../platform/report-failure.ts';
import { text, type MessageName } from '../../platform/text.ts';
import type { SignInView } from './sign-in-view.ts';

type Said = 'asking' | 'wrong' | 'wait' | 'failed';

const words: Readonly<Record<Said, MessageName>> = {
  asking: 'signInLooking',
  wrong: 'signInCodeWrong',
  wait: 'signInCodeWait',
  failed: 'signInCodeFailed',
};

/** Where an adult enters the number on the lid with the staff code. Not there where the school has none, or the number was found. */
export function ForAnAdult({ view }: { view: SignInView }): JSX.Element | null {
  const [said, setSaid] = useState<Said>();
  if (!view.mayEnterNumber) return null;
  const enter = async (form: FormData) => {
    const code = form.get('code');
    if (typeof code !== 'string') return;
    setSaid('asking');
    const answer = await askBackground<'enter-number'>({
      type: 'enter-number',
      number: Number(form.get('number')),
      code,
    });
    setSaid(answer.said === 'entered' ? undefined : answer.said === 'not-here' ? 'failed' : answer.said);
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!event.isTrusted || said === 'asking') return;
    enter(new FormData(event.currentTarget as HTMLFormElement)).catch((error: unknown) => {
      setSaid('failed');
      reportFailure('enter number', error);
    });
  };
  return (
    <details class="for-an-adult">
      <summary>{text('signInAdult')}</summary>
      <form onSubmit={submit}>
        <label>
          <span>{text('signInNumberOnLid')}</span>
          <input name="number" type="number" min="1" max="9999" step="1" required autocomplete="off" />
        </label>
        <label>
          <span>{text('signInStaffCode')}</span>
          <input name="code" type="password" maxLength={200} required autocomplete="off" />
        </label>
        <button type="submit">{text('signInKeep')}</button>
        <p role="status">{said !== undefined && text(words[said])}</p>
      </form>
    </details>
  );
}
