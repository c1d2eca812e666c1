import type { ButtonLook } from '../../../contracts/messages/button-look.ts';

/** Asks the background what the button has to show. No answer, and it stays as it is. */
export function askLook(wear: (look: ButtonLook) => void): void {
  chrome.runtime?.sendMessage?.({ type: 'button-look' }).then(
    (answer: unknown) => {
      if (typeof answer === 'object' && answer !== null) wear(answer as ButtonLook);
    },
    // The worker died before it answered; the page asks again when it comes to the front.
    () => undefined,
  );
}
