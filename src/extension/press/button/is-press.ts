import type { DrawnButton } from './draw-button.ts';

/**
 * Whether an event is the child pressing the button. Only what the browser itself vouches for counts (`isTrusted`). A
 * pointer is judged by where it is, not by what it hit: under a modal dialog the button is inert and the dialog is hit.
 */
export function isPress(event: Event, { focused, place }: Pick<DrawnButton, 'focused' | 'place'>): boolean {
  if (!event.isTrusted) return false;
  if (event.type === 'pointerdown') return isInside(event as PointerEvent, place());
  if (event.type === 'keydown') {
    const { key } = event as KeyboardEvent;
    return (key === 'Enter' || key === ' ') && focused() === 'button';
  }
  return event.type === 'click';
}

/** Whether the main button of a pointer came down in a place. */
export function isInside({ button, clientX, clientY }: PointerEvent, place: DOMRect): boolean {
  const { left, right, top, bottom } = place;
  return button === 0 && clientX >= left && clientX < right && clientY >= top && clientY < bottom;
}
