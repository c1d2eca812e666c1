import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { SchoolBrowser } from '../../contracts/http/school-browsers.ts';
import { clockWords } from '../browser/time-words.ts';

type ComputerEntryProps = {
  browser: SchoolBrowser;
  now: number;
  /** Absent: it is not the school's any more. */
  unmark?: () => Promise<void>;
};

/** One computer in the list: what it is called, who marked it, and when names were last fetched there. */
export function ComputerEntry({ browser, now, unmark }: ComputerEntryProps): JSX.Element {
  const { label, marked, unmarked, namesFetchedAt, isHere } = browser;
  const isAsking = useSignal(false);
  const when = (at: string): string => clockWords(Date.parse(at), now);
  return (
    <li class="computer-entry">
      <span class="computer-what">
        <strong class="computer-label">{label}</strong>
        <span class="quiet">
          {isHere ? 'This computer. ' : ''}Marked by {marked.byName}, {when(marked.at)}.{' '}
          {unmarked === undefined ? '' : `Taken back by ${unmarked.byName}, ${when(unmarked.at)}. `}
          {namesFetchedAt === undefined ? '' : `Names were fetched last ${when(namesFetchedAt)}.`}
        </span>
      </span>
      {unmark === undefined ? null : isAsking.value ? (
        <Question label={label} onYes={unmark} onNo={() => (isAsking.value = false)} />
      ) : (
        <button type="button" class="button" onClick={() => (isAsking.value = true)}>
          No longer ours<span class="visually-hidden">: {label}</span>
        </button>
      )}
    </li>
  );
}

function Question(props: { label: string; onYes: () => Promise<void>; onNo: () => void }): JSX.Element {
  const question = useRef<HTMLParagraphElement>(null);
  // The question, not a button: whoever asked it by a key must not answer it by the same key.
  useEffect(() => question.current?.focus(), []);
  return (
    <div class="computer-question" role="group" aria-label={`${props.label}: no longer ours`}>
      <p ref={question} tabIndex={-1}>
        Names kept there go when it is next in touch with the hub. To mark it again, somebody has to be at it.
      </p>
      <button type="button" class="button" onClick={() => void props.onYes()}>
        Yes, no longer ours
      </button>
      <button type="button" class="button" onClick={props.onNo}>
        Keep it
      </button>
    </div>
  );
}
