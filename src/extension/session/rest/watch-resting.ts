import { askBackground } from '../../messages/ask-background.ts';
import { reportFailure } from '../../platform/report-failure.ts';

/** Tells the background when this page has ceased to fill the screen. */
export function watchResting(): void {
  const look = () => {
    const covering =
      document.visibilityState === 'visible' && matchMedia('(display-mode: fullscreen)').matches;
    askBackground<'rest-shown'>({ type: 'rest-shown', covering }).catch((error: unknown) =>
      reportFailure('resting page', error),
    );
  };
  addEventListener('resize', look);
  document.addEventListener('visibilitychange', look);
}
