import type { RequestOf } from '../../../contracts/messages/extension-message.ts';

/** Tells the background once the frame that is being made stands on the screen. It does not wait for this for long. */
export function tellWhenPainted(message: RequestOf<'page-is-black'>): void {
  requestAnimationFrame(() => {
    setTimeout(() => {
      // Nobody there to hear it: then nobody waits for it either.
      chrome.runtime?.sendMessage?.(message).catch(() => undefined);
    });
  });
}
