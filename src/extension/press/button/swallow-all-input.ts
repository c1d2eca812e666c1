const inputs = [
  'pointerdown',
  'pointerup',
  'pointermove',
  'mousedown',
  'mouseup',
  'click',
  'auxclick',
  'dblclick',
  'contextmenu',
  'wheel',
  'touchstart',
  'touchmove',
  'touchend',
  'keydown',
  'keypress',
  'keyup',
  'beforeinput',
  'dragstart',
];

/** Under the black nothing reaches the page any more, and the wheel scrolls nothing. */
export function swallowAllInput(): void {
  for (const type of inputs) addEventListener(type, swallow, { capture: true, passive: false });
}

function swallow(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
