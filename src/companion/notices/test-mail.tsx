import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useAsking } from '../browser/use-asking.ts';
import { ProblemNote } from '../hub/problem-note.tsx';

/** Sends a mail to whoever asks, and says what came of it. */
export function TestMail({ sendTest }: { sendTest: () => Promise<string> }): JSX.Element {
  const asking = useAsking();
  const sentTo = useSignal<string | undefined>(undefined);
  const send = (): Promise<boolean> => {
    sentTo.value = undefined;
    return asking.once(async () => {
      sentTo.value = await sendTest();
    });
  };
  return (
    <div class="notices-test">
      <button type="button" class="button" aria-disabled={asking.busy.value} onClick={() => void send()}>
        Send me a test mail
      </button>
      <span role="status" class="notices-sent">
        {asking.busy.value ? 'The mail server is asked …' : null}
        {sentTo.value === undefined
          ? null
          : `The mail server has taken it for ${sentTo.value}. Look whether it has come.`}
      </span>
      {asking.problem.value && <ProblemNote words={asking.problem.value} />}
    </div>
  );
}
