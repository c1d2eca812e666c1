import { signal, type ReadonlySignal } from '@preact/signals';
import type { Right } from '../../domain/people/rights.ts';

/** The views of a signed-in adult, each with the path at which it stands. */
export const viewPaths = {
  board: '/',
  classes: '/classes',
  people: '/people',
  log: '/log',
  drills: '/drills',
  figures: '/figures',
  policy: '/policy',
  'sign-in': '/your-sign-in',
} as const;
export type View = keyof typeof viewPaths;

/** A view is shown to whoever has one of these rights. */
export const viewRights: Record<View, readonly Right[]> = {
  board: ['see-board'],
  classes: ['keep-classes', 'see-names'],
  people: ['see-adults'],
  drills: ['run-drills'],
  figures: ['see-figures'],
  policy: ['keep-policy'],
  'sign-in': ['see-board'],
  log: ['read-log'],
};

export type Views = {
  current: ReadonlySignal<View>;
  /** Goes to a view; the browser's "back" leads back. */
  go: (view: View) => void;
  /** Ends listening to the browser's "back". */
  stop: () => void;
};

export function createViews(
  browser: Pick<Window, 'location' | 'history' | 'addEventListener' | 'removeEventListener'>,
): Views {
  const { location, history } = browser;
  const current = signal(viewAt(location.pathname));
  const onBack = (): void => {
    current.value = viewAt(location.pathname);
  };
  browser.addEventListener('popstate', onBack);
  return {
    current,
    go: (view) => {
      if (view !== current.peek()) history.pushState(null, '', viewPaths[view]);
      current.value = view;
    },
    stop: () => browser.removeEventListener('popstate', onBack),
  };
}

/** An address that is none of ours is the board's. */
function viewAt(path: string): View {
  const names = Object.keys(viewPaths) as View[];
  return names.find((name) => viewPaths[name] === path) ?? 'board';
}
