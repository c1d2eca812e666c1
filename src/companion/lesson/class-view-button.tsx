import type { JSX } from 'preact';
import type { ClassView } from './class-view.ts';

/** Leads from the tiles of my class to those of the whole school, and back. */
export function ClassViewButton({ view }: { view: ClassView }): JSX.Element | null {
  const isWhole = view.isWhole.value;
  if (isWhole === undefined) return null;
  return (
    <button type="button" class="button class-view" onClick={view.change}>
      {isWhole ? 'My class' : 'Whole school'}
    </button>
  );
}
