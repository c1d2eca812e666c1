/** The id that a tile carries on the page. */
export function tileElementId(deviceId: string): string {
  return `tile-${deviceId}`;
}

/**
 * Puts the focus on a tile, once a dialog has gone, where it would otherwise be nowhere: the button that held it may have
 * gone with the press.
 */
export function focusTile(deviceId: string): void {
  requestAnimationFrame(() => {
    if (document.activeElement !== null && document.activeElement !== document.body) return;
    document.getElementById(tileElementId(deviceId))?.focus();
  });
}
