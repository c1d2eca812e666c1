import { reportFailure } from '../platform/report-failure.ts';
import { wait } from '../platform/wait.ts';

/** Nobody looks at the buttons of a page that is gone before they are shown: hold-at-once.ts draws them and asks. */
const buttonsComeAfterMs = 500;

wait(buttonsComeAfterMs)
  .then(() => import('./blocked/tell-of-press.ts'))
  .then(({ tellOfPress }) => tellOfPress())
  .catch((error: unknown) => reportFailure('hold page', error));
