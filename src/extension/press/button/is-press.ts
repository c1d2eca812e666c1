import type { DrawnButton } from './draw-button.ts';

/**
 * Whether an event is the child pressing the button. Only what the browser itself vouches for counts (`isTrusted`). A
 * pointer is judged by where it is, not by what it hit: under a modal dialog the button is inert and the dialog is hit.
 */
export function isPress(event: Event, { holdsFocus, place }: DrawnButton): boolean {
  if (!event.isTrusted) return false;
  if (event.type === 'pointerdown') {
    const { button, clientX, clientY } = event as PointerEvent;
    const { left, right, top, bottom } = place();
    return button === 0 && clientX >= left && clientX < right && clientY >= top && clientY < bottom;
  }
  if (event.type === 'keydown') {
    const { key } = event as KeyboardEvent;
    return (key === 'Enter' || key === ' ') && holdsFocus();
  }
  return event.type === 'click';
}
