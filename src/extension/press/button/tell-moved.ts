import type { ButtonCorner } from '../../../contracts/messages/button-look.ts';
import type { RequestOf } from '../../../contracts/messages/extension-message.ts';

/** Tells the background in which corner the button is from now on. Unheard, it is only forgotten. */
export function tellMoved(corner: ButtonCorner): void {
  const message: RequestOf<'button-moved'> = { type: 'button-moved', corner };
  chrome.runtime?.sendMessage?.(message).catch(() => undefined);
}
