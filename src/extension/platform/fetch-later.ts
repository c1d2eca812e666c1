import { reportFailure } from './report-failure.ts';
import { soonAfterPainting } from './soon-after-painting.ts';

/** Named by the build, on the script that runs before the first frame: paint-at-once.ts. */
const later = document.currentScript?.dataset['later'];

/** Fetches the page's own module once its first frame was handed over. */
export function fetchLater(): void {
  soonAfterPainting()
    .then(() => later !== undefined && import(/* @vite-ignore */ later))
    .catch((error: unknown) => reportFailure('page', error));
}
