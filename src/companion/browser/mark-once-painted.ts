/**
 * Leaves a User Timing mark when what was just put on the page has been painted: in the task after the next frame.
 * A page that nobody can see is not painted, and marks nothing until it is. The mark carries no data.
 */
export function markOncePainted(name: string): void {
  requestAnimationFrame(() => setTimeout(() => performance.mark(name), 0));
}
