import type { Signal } from '@preact/signals';
import type { JSX } from 'preact';
import type { ReadRegister } from '../../domain/register/read-register-file.ts';
import type { ImportPreview } from '../../domain/register/register-import.ts';
import { ChildName } from './child-name.tsx';
import { countsWords } from './counts-words.ts';
import { importFaultWords, rowFaultWords } from './fault-words.ts';
import { PreviewList } from './preview-list.tsx';

type ImportPreviewPartProps = {
  preview: ImportPreview;
  rowFaults: ReadRegister['faults'];
  endsOthers: Signal<boolean>;
  busy: boolean;
  onTakeIn: () => void;
};

/** What an import would change: what is wrong first, then who comes, who changes, who is missing, who stays. */
export function ImportPreviewPart(props: ImportPreviewPartProps): JSX.Element {
  const { preview, rowFaults, endsOthers, busy, onTakeIn } = props;
  const { added, changed, kept, missing } = preview;
  const changes = added.length + changed.length + (endsOthers.value ? missing.length : 0);
  const faults = [
    ...rowFaults.map(({ line, fault }) => ({ line, words: rowFaultWords[fault] })),
    ...preview.faults.map(({ line, fault, other }) => ({ line, words: importFaultWords(fault, other) })),
  ].toSorted((one, other) => one.line - other.line);
  return (
    <section class="import-preview" aria-label="What would change">
      <p role="status">
        <strong>{countsWords(preview, endsOthers.value)}</strong>
      </p>
      <PreviewList title="Look at these lines of the file" kind="fault" open items={faults}>
        {({ line, words }) => (
          <>
            <strong>Line {line}</strong> {words}
          </>
        )}
      </PreviewList>
      <PreviewList title="New" open items={added}>
        {({ name, number, proposed }) => (
          <>
            <span class="register-number">{number}</span> <ChildName name={name} />
            {proposed ? <span class="quiet"> a free number</span> : null}
          </>
        )}
      </PreviewList>
      <PreviewList title="Another number" open items={changed}>
        {({ name, number, from }) => (
          <>
            <span class="register-number">{number}</span> <ChildName name={name} />
            <span class="quiet"> until now {from}</span>
          </>
        )}
      </PreviewList>
      <PreviewList title="Not in the file" open items={missing}>
        {({ name, number }) => (
          <>
            <span class="register-number">{number}</span> <ChildName name={name} />
          </>
        )}
      </PreviewList>
      {missing.length === 0 ? null : (
        <label class="choice-card">
          <input
            type="checkbox"
            name="ends-others"
            checked={endsOthers.value}
            onChange={({ currentTarget }) => (endsOthers.value = currentTarget.checked)}
          />
          <span>
            <strong>They have left the class</strong>
            <span class="quiet">Their numbers become free. Without this they stay as they are.</span>
          </span>
        </label>
      )}
      <PreviewList title="Stay as they are" items={kept}>
        {({ name, number }) => (
          <>
            <span class="register-number">{number}</span> <ChildName name={name} />
          </>
        )}
      </PreviewList>
      {changes === 0 ? (
        <p>
          <strong>Nothing would change.</strong>
        </p>
      ) : (
        <button
          type="button"
          class="button button--main button--large"
          aria-disabled={busy}
          onClick={() => {
            if (!busy) onTakeIn();
          }}
        >
          {busy ? 'One moment…' : `Take in ${changes} ${changes === 1 ? 'change' : 'changes'}`}
        </button>
      )}
    </section>
  );
}
