import type { ButtonCorner } from '../../contracts/messages/button-look.ts';

const lastCornerKey = 'lastCorner';

/** Makes a page of ours keep that edge free for the help button, and the next one from its first frame on. */
export function standInCorner(corner: ButtonCorner): void {
  document.documentElement.dataset['helpCorner'] = corner;
  localStorage.setItem(lastCornerKey, corner);
}

/**
 * Puts the help button of a page of HTML into its corner before the first frame: where the last page of ours had it. What is kept, and may have
 * changed on a page of the web since, comes a moment later.
 */
export function cornerAtOnce(): void {
  // In a frame of somebody else's page this storage can be shut, and no button stands there.
  const last = window.top === window ? localStorage.getItem(lastCornerKey) : null;
  if (last !== null) document.documentElement.dataset['helpCorner'] = last;
}
