import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { reaches, type AdultRights } from '../../domain/people/adult-rights.ts';
import type { SchoolClass } from '../../domain/lessons/school-class.ts';
import type { AskHub } from '../hub/ask-hub.ts';
import { later } from '../view/later.tsx';

const PreviewDialog = later(async () => (await import('./preview-dialog.tsx')).PreviewDialog);

type PreviewButtonProps = {
  classes: readonly SchoolClass[];
  rights: AdultRights;
  ask: AskHub;
};

/** "What would my class see?", for the classes that this adult may ask it of. */
export function PreviewButton({ classes, rights, ask }: PreviewButtonProps): JSX.Element | null {
  const isOpen = useSignal(false);
  const asked = classes.filter(({ classId }) => reaches(rights, 'preview', classId));
  if (asked.length === 0) return null;
  return (
    <div class="preview-open">
      <button type="button" class="button button--small preview-button" onClick={() => (isOpen.value = true)}>
        What would my class see?
      </button>
      {isOpen.value ? (
        <PreviewDialog classes={asked} ask={ask} onClose={() => (isOpen.value = false)} />
      ) : null}
    </div>
  );
}
