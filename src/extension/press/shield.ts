import { reportFailure } from '../platform/report-failure.ts';
import { afterNextFrame } from './after-next-frame.ts';
import { watchCovering } from './watch-covering.ts';

// First the screen, then the words: this part is small, and what draws the words is fetched after the first frame.
afterNextFrame(() => {
  performance.mark('shield-painted');
  watchCovering();
  import('./shield-face.tsx').then(
    ({ showShieldFace }) => showShieldFace(document.body),
    (error: unknown) => reportFailure('shield face', error),
  );
});

// Keys that would reload, print or look for something. Ctrl+W cannot be held; the background covers again.
addEventListener('keydown', (event) => event.preventDefault(), true);
addEventListener('contextmenu', (event) => event.preventDefault(), true);
