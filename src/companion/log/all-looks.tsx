import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { looksPath, looksResponse, type ToldLook } from '../../contracts/http/looks.ts';
import { clockWords } from '../browser/time-words.ts';
import { useAsking } from '../browser/use-asking.ts';
import type { AskHub } from '../hub/ask-hub.ts';
import { ProblemNote } from '../hub/problem-note.tsx';

/** Every look at what can be tied to a child: who, when, and what about. Loaded when it is wanted. */
export function AllLooks({ ask, now }: { ask: AskHub; now: number }): JSX.Element {
  const looks = useSignal<readonly ToldLook[]>([]);
  const next = useSignal<string | undefined>(undefined);
  const asking = useAsking();
  const load = async (before: string | undefined): Promise<void> => {
    const query = before === undefined ? '' : `?before=${encodeURIComponent(before)}`;
    const answer = await ask({ method: 'GET', path: `${looksPath}${query}` }, looksResponse);
    looks.value = before === undefined ? answer.looks : [...looks.peek(), ...answer.looks];
    next.value = answer.next;
  };
  return (
    <details
      class="log-looks"
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) void asking.once(() => load(undefined));
      }}
    >
      <summary>Who has looked at records and names</summary>
      {asking.problem.value === undefined ? null : <ProblemNote words={asking.problem.value} />}
      <ol class="looks">
        {looks.value.map((look, index) => (
          <li key={index}>
            {clockWords(Date.parse(look.at), now)} <bdi class="log-adult">{look.byName}</bdi>:{' '}
            {lookWords(look, now)}
          </li>
        ))}
      </ol>
      {next.value === undefined ? null : (
        <button
          type="button"
          class="button"
          aria-disabled={asking.busy.value}
          onClick={() => void asking.once(() => load(next.peek()))}
        >
          Show earlier looks
        </button>
      )}
    </details>
  );
}

/** What about. */
function lookWords({ kind, number, className, aboutAt }: ToldLook, now: number): string {
  const of = number === null ? '' : ` of number ${number}`;
  const when = aboutAt === null ? '' : `, ${clockWords(Date.parse(aboutAt), now)}`;
  const inClass = className === null ? '' : `, ${className}`;
  switch (kind) {
    case 'press':
      return `the press${of}${when}`;
    case 'log-record':
      return `the record${of} in the log${when}`;
    case 'log':
      return number === null ? 'the log' : `the log${of}`;
    case 'reopening':
      return `what was decided about the page${of}${when}`;
    case 'story':
      return `what happened on number ${number ?? 'a Chromebook without one'}`;
    case 'blocks':
      return `which sites were refused on number ${number ?? 'a Chromebook without one'}`;
    case 'wishes':
      return 'sites that the children of a lesson asked for';
    case 'register':
      return `the register${inClass}`;
    case 'kept-offline':
      return `the register${inClass}, to be kept without a network in a computer of the school`;
    case 'number':
      return `who had ${number ?? 'a number'}${inClass}${when}`;
    case 'left':
      return `names of children who have left${inClass}`;
    case 'import':
      return `the preview of an import${inClass}`;
    default:
      return `${kind}${of}${when}`;
  }
}
