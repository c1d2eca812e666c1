import { useLayoutEffect } from 'preact/hooks';
import { askBackground } from '../../messages/ask-background.ts';
import { reportFailure } from '../../platform/report-failure.ts';

/** Keys by which somebody finds the way to help without going back to the page beneath. */
const steering = new Set(['Tab', 'Shift', 'Control', 'Alt', 'Meta', 'Enter', ' ']);

/**
 * Tells the background that somebody is here again: any touch or key, but what is meant for something on the page.
 *
 * @param isListening whether a touch ends this rest.
 * @returns what a button does that says so in words.
 */
export function useTouch(isListening: boolean): (event: Event) => void {
  // Before the frame that says so: whoever reads it may touch at once.
  useLayoutEffect(() => {
    if (!isListening) return undefined;
    const click = (event: Event) => {
      if (event.target instanceof Element && event.target.closest('a, button, [popover]') === null)
        comeBack(event);
    };
    const key = (event: KeyboardEvent) => {
      if (!steering.has(event.key) || document.activeElement === document.body) {
        if (event.key !== 'Tab' && event.key !== 'Shift') comeBack(event);
      }
    };
    addEventListener('click', click);
    addEventListener('keydown', key);
    return () => {
      removeEventListener('click', click);
      removeEventListener('keydown', key);
    };
  }, [isListening]);
  return comeBack;
}

function comeBack(event: Event): void {
  if (!event.isTrusted) return;
  askBackground<'child-is-back'>({ type: 'child-is-back' }).catch((error: unknown) =>
    reportFailure('resting page', error),
  );
}
