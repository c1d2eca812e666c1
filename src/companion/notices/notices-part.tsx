import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { noticeKinds } from '../../domain/notices/notice-content.ts';
import { momentWords } from '../../domain/reports/school-words.ts';
import { useAsking } from '../browser/use-asking.ts';
import type { AskHub } from '../hub/ask-hub.ts';
import { ProblemNote } from '../hub/problem-note.tsx';
import { DigestTime } from './digest-time.tsx';
import { KindChoice } from './kind-choice.tsx';
import { createNoticeChoices } from './notice-choices.ts';
import { TestMail } from './test-mail.tsx';
import './notices.css';

/** Which roles are told of what by mail, and whether mail comes. */
export function NoticesPart({ ask }: { ask: AskHub }): JSX.Element {
  const choices = useMemo(() => createNoticeChoices(ask), []);
  const asking = useAsking();
  const fault = useSignal<string | undefined>(undefined);
  const isSaved = useSignal(false);
  const told = choices.told.value;
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    isSaved.value = false;
    fault.value = choices.fault();
    if (fault.value === undefined) isSaved.value = await asking.once(choices.save);
  };
  return (
    <details
      class="notices-part"
      onToggle={({ currentTarget }) => {
        if (currentTarget.open && choices.told.peek() === undefined) void asking.once(choices.load);
      }}
    >
      <summary>Who is told by mail</summary>
      {told === undefined ? (
        asking.problem.value && <ProblemNote words={asking.problem.value} />
      ) : (
        <form
          class="form notices-form"
          noValidate
          onChange={() => (isSaved.value = false)}
          onSubmit={(event) => void save(event)}
        >
          <p class="quiet">
            A mail of a press says “help needed”, when, and where the board is, and no word more. Mail goes to
            the addresses of accounts.{' '}
            {told.by === undefined || told.at === undefined
              ? 'Nobody has changed this yet.'
              : `Last changed by ${told.by}, ${momentWords(told.at)}.`}
          </p>
          {told.mail ? null : (
            <p class="notice">
              This hub sends no mail yet: whoever runs it has to name a mail server. What you choose here
              holds from then on.
            </p>
          )}
          {noticeKinds.map((kind) => (
            <KindChoice key={kind} kind={kind} choices={choices} />
          ))}
          <DigestTime choices={choices} />
          {fault.value === undefined ? null : (
            <p class="field-fault" role="alert">
              {fault.value}
            </p>
          )}
          {asking.problem.value && <ProblemNote words={asking.problem.value} />}
          <div class="notices-end">
            <button type="submit" class="button button--main" aria-disabled={asking.busy.value}>
              Save
            </button>
            <span role="status">{isSaved.value ? 'Saved.' : ''}</span>
          </div>
          {told.mail ? <TestMail sendTest={choices.sendTest} /> : null}
        </form>
      )}
    </details>
  );
}
