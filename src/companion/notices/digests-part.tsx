import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { digestsPath, digestsResponse, type KeptDigest } from '../../contracts/http/notices.ts';
import { dayWords } from '../../domain/reports/school-words.ts';
import { useAsking } from '../browser/use-asking.ts';
import type { AskHub } from '../hub/ask-hub.ts';
import { ProblemNote } from '../hub/problem-note.tsx';
import './notices.css';

/** The last daily digests, as they were made. Loaded only when they are wanted. */
export function DigestsPart({ ask }: { ask: AskHub }): JSX.Element {
  const digests = useSignal<readonly KeptDigest[] | undefined>(undefined);
  const asking = useAsking();
  const load = async (): Promise<void> => {
    digests.value = (await ask({ method: 'GET', path: digestsPath }, digestsResponse)).digests;
  };
  return (
    <details
      class="notices-part"
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) void asking.once(load);
      }}
    >
      <summary>Daily digests</summary>
      {asking.problem.value && <ProblemNote words={asking.problem.value} />}
      {digests.value?.length === 0 ? <p class="quiet">None was made yet.</p> : null}
      {digests.value?.map(({ day, text }) => (
        <details key={day} class="digest">
          <summary>{dayWords(day)}</summary>
          <p class="digest-text">{text}</p>
        </details>
      ))}
    </details>
  );
}
