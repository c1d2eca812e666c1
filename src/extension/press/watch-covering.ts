import { askBackground } from '../messages/ask-background.ts';
import { reportFailure } from '../platform/report-failure.ts';
import { isCovering } from './is-covering.ts';

const looksAgainAfterMs = 1_000;

/** Each word to the background wakes it, should it have died: it holds the line on which the adult answers. */
const staysInTouchEveryMs = 5_000;

/** Tells the background whether this page fills the screen, now and whenever that may have changed. */
export function watchCovering(): void {
  let again: ReturnType<typeof setTimeout> | undefined;
  const tell = (covering: boolean) => {
    clearTimeout(again);
    again = setTimeout(look, covering ? staysInTouchEveryMs : looksAgainAfterMs);
    askBackground<'shield-shown'>({ type: 'shield-shown', covering }).catch((error: unknown) =>
      reportFailure('shield', error),
    );
  };
  const look = () => tell(fillsScreen());
  addEventListener('resize', look);
  document.addEventListener('visibilitychange', look);
  addEventListener('pagehide', () => tell(false));
  look();
}

function fillsScreen(): boolean {
  return isCovering({
    isFullScreen: matchMedia('(display-mode: fullscreen)').matches,
    visible: document.visibilityState === 'visible',
    outer: { width: outerWidth, height: outerHeight },
    inner: { width: innerWidth, height: innerHeight },
    screen: { width: screen.width, height: screen.height },
  });
}
