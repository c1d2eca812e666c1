import type { JSX } from 'preact';
import type { AdultRights } from '../../domain/people/adult-rights.ts';
import { viewPaths, viewRights, type View, type Views } from './views.ts';

const words: Record<View, string> = {
  board: 'Board',
  classes: 'Classes',
  people: 'People',
  drills: 'Drills',
  figures: 'Figures',
  policy: 'Policy',
};

/** The way between the views: real links, so that one can be opened in another tab. */
export function ViewLinks({ views, rights }: { views: Views; rights: AdultRights }): JSX.Element {
  const shown = (Object.keys(viewPaths) as View[]).filter((view) =>
    viewRights[view].some((right) => rights.has(right)),
  );
  return (
    <nav class="view-links" aria-label="Views">
      {shown.map((view) => (
        <a
          key={view}
          class="view-link"
          href={viewPaths[view]}
          aria-current={views.current.value === view ? 'page' : undefined}
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            views.go(view);
          }}
        >
          {words[view]}
        </a>
      ))}
    </nav>
  );
}
