import { reportFailure } from '../platform/report-failure.ts';
import { afterNextFrame } from './after-next-frame.ts';
import { isForThePage } from './is-for-the-page.ts';
import { watchCovering } from './watch-covering.ts';

/** Other displays and windows are black and nothing else: the words are for the child alone. */
const isBlackOnly = location.search !== '';

// First the screen, then the words: this part is small, and what draws the words is fetched after the first frame.
afterNextFrame(() => {
  performance.mark('shield-painted');
  if (isBlackOnly) return;
  watchCovering();
  import('./shield-face.tsx').then(
    ({ showShieldFace }) => showShieldFace(document.body),
    (error: unknown) => reportFailure('shield face', error),
  );
});

// Keys that would reload, print or look for something. Ctrl+W cannot be held; the background covers again.
addEventListener(
  'keydown',
  (event) => {
    if (isBlackOnly || !isForThePage(event)) event.preventDefault();
  },
  true,
);
addEventListener('contextmenu', (event) => event.preventDefault(), true);
