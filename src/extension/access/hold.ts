import { reportFailure } from '../platform/report-failure.ts';
import { wait } from '../platform/wait.ts';

/** Nobody looks at a page that is gone before it is shown: hold-at-once.ts draws it and asks. */
const restComesAfterMs = 300;

wait(restComesAfterMs)
  .then(() => import('./hold/show-hold.ts'))
  .then(({ showHold }) => showHold())
  .catch((error: unknown) => reportFailure('hold page', error));
