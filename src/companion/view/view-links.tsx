import type { ComponentChildren, JSX } from 'preact';
import type { AdultRights } from '../../domain/people/adult-rights.ts';
import { viewPaths, viewRights, type View, type Views } from './views.ts';

const words: Record<Exclude<View, 'sign-in'>, string> = {
  board: 'Board',
  classes: 'Classes',
  people: 'People',
  log: 'Log',
  drills: 'Drills',
  figures: 'Figures',
  policy: 'Policy',
};

/** The way between the views: real links, so that one can be opened in another tab. */
export function ViewLinks(props: {
  views: Views;
  rights: AdultRights;
  /** What stands beside the name of a view. */
  marks: Partial<Record<View, JSX.Element>>;
}): JSX.Element {
  const { views, rights, marks } = props;
  const shown = (Object.keys(words) as (keyof typeof words)[]).filter((view) =>
    viewRights[view].some((right) => rights.has(right)),
  );
  return (
    <nav class="view-links" aria-label="Views">
      {shown.map((view) => (
        <ViewLink key={view} class="view-link" views={views} view={view}>
          {words[view]}
          {marks[view]}
        </ViewLink>
      ))}
    </nav>
  );
}

/** A real link to a view. */
export function ViewLink(props: {
  class: string;
  views: Views;
  view: View;
  title?: string;
  children: ComponentChildren;
}): JSX.Element {
  const { views, view, title, children } = props;
  return (
    <a
      class={props.class}
      href={viewPaths[view]}
      title={title}
      aria-current={views.current.value === view ? 'page' : undefined}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        views.go(view);
      }}
    >
      {children}
    </a>
  );
}
