import { useSignal, type ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import {
  registerLooksPath,
  registerLooksResponse,
  type RegisterLook,
} from '../../contracts/http/register.ts';
import { clockWords } from '../browser/time-words.ts';
import { useAsking } from '../browser/use-asking.ts';
import type { AskHub } from '../hub/ask-hub.ts';
import { ProblemNote } from '../hub/problem-note.tsx';

/** Who looked at names of a class, and when. Loaded only when it is wanted. */
export function LooksPart(props: {
  ask: AskHub;
  classId: string;
  hubNow: ReadonlySignal<number>;
}): JSX.Element {
  const { ask, classId, hubNow } = props;
  const looks = useSignal<readonly RegisterLook[] | undefined>(undefined);
  const asking = useAsking();
  const load = async (): Promise<void> => {
    const path = `${registerLooksPath}?classId=${classId}`;
    looks.value = (await ask({ method: 'GET', path }, registerLooksResponse)).looks;
  };
  return (
    <details
      class="register-part"
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) void asking.once(load);
      }}
    >
      <summary>Who has looked at these names</summary>
      {asking.problem.value === undefined ? null : <ProblemNote words={asking.problem.value} />}
      <ol class="looks">
        {looks.value?.map((look) => (
          <li key={look.lookId}>
            <strong>{look.byName}</strong>, {clockWords(Date.parse(look.at), hubNow.peek())}:{' '}
            {what(look, hubNow)}
          </li>
        ))}
      </ol>
    </details>
  );
}

function what({ kind, number, aboutAt, browserLabel }: RegisterLook, hubNow: ReadonlySignal<number>): string {
  switch (kind) {
    case 'register':
      return 'the register';
    case 'import':
      return 'the preview of an import';
    case 'left':
      return 'children who have left';
    case 'kept-offline':
      return `the register, to be kept without a network in “${browserLabel ?? 'a computer'}”`;
    case 'number':
      return `who had ${number ?? 'a number'}${
        aboutAt === null ? '' : ` at ${clockWords(Date.parse(aboutAt), hubNow.peek())}`
      }`;
    default:
      return kind;
  }
}
