import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { previewPath, previewResponse, type PreviewResponse } from '../../contracts/http/preview.ts';
import type { SchoolClass } from '../../domain/lessons/school-class.ts';
import { classColourLooks } from '../../ui/class-colours.ts';
import { ModalDialog } from '../browser/modal-dialog.tsx';
import { useAsking } from '../browser/use-asking.ts';
import type { AskHub } from '../hub/ask-hub.ts';
import { ProblemNote } from '../hub/problem-note.tsx';
import { Field } from '../sign-in/field.tsx';
import { PreviewResult } from './preview-result.tsx';
import './preview.css';

type PreviewDialogProps = {
  classes: readonly SchoolClass[];
  ask: AskHub;
  onClose: () => void;
};

/** An address or a search, tried against the policy of a class. Nothing of it is kept, here or at the hub. */
export function PreviewDialog({ classes, ask, onClose }: PreviewDialogProps): JSX.Element {
  const chosen = useSignal(classes[0]?.classId ?? '');
  const tried = useSignal('');
  const fault = useSignal<string | undefined>(undefined);
  const answer = useSignal<{ tried: string; said: PreviewResponse } | undefined>(undefined);
  const asking = useAsking();
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => form.current?.querySelector('input')?.focus(), []);
  const schoolClass = classes.find(({ classId }) => classId === chosen.value);
  const submit = (event: Event): void => {
    event.preventDefault();
    const words = tried.peek().trim();
    fault.value = words === '' ? 'Write an address, or words to search for.' : undefined;
    answer.value = undefined;
    if (words === '') return;
    void asking.once(async () => {
      const body = { classId: chosen.peek(), tried: words };
      const said = await ask({ method: 'POST', path: previewPath, body }, previewResponse);
      answer.value = { tried: words, said };
    });
  };
  return (
    <ModalDialog labelledBy="preview-title" class="preview-dialog" onClose={onClose}>
      <h2 id="preview-title">What would my class see?</h2>
      <form ref={form} class="form" noValidate onSubmit={submit}>
        {classes.length < 2 ? (
          <p>
            Class: <strong>{schoolClass?.name}</strong>
          </p>
        ) : (
          <div class="field">
            <label for="preview-class">Class</label>
            <select
              id="preview-class"
              class="select"
              value={chosen.value}
              onChange={({ currentTarget }) => {
                chosen.value = currentTarget.value;
                answer.value = undefined;
              }}
            >
              {classes.map(({ classId, name, colour }) => (
                <option key={classId} value={classId}>
                  {name} ({classColourLooks[colour].name})
                </option>
              ))}
            </select>
          </div>
        )}
        <Field
          label="An address, or words to search for"
          name="preview-tried"
          hint="Only you see the answer. Nothing opens, and what you try is not kept."
          fault={fault.value}
          input={{ autocomplete: 'off', maxLength: 2_048, spellcheck: false, enterKeyHint: 'go' }}
          value={tried.value}
          onValue={(value) => (tried.value = value)}
        />
        <div class="preview-buttons">
          <button type="submit" class="button button--main" aria-disabled={asking.busy.value}>
            {asking.busy.value ? 'Asking…' : 'Try it'}
          </button>
          <button type="button" class="button" onClick={onClose}>
            Close
          </button>
        </div>
      </form>
      {asking.problem.value === undefined ? null : <ProblemNote words={asking.problem.value} />}
      <div role="status">
        {answer.value === undefined ? null : (
          <PreviewResult {...answer.value} className={schoolClass?.name ?? ''} />
        )}
      </div>
    </ModalDialog>
  );
}
