import type { JSX } from 'preact';
import { viewPaths, type View, type Views } from './views.ts';

const words: Record<View, string> = { board: 'Board', classes: 'Classes' };

/** The way between the views: real links, so that one can be opened in another tab. */
export function ViewLinks({ views }: { views: Views }): JSX.Element {
  return (
    <nav class="view-links" aria-label="Views">
      {(Object.keys(viewPaths) as View[]).map((view) => (
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
