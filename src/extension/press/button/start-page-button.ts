import { v7 } from 'uuid';
import { askLook } from './ask-look.ts';
import { drawButton, type DrawnButton } from './draw-button.ts';
import { isPress } from './is-press.ts';
import { keepOnTop } from './keep-on-top.ts';
import { createMoveButton, type MoveButton } from './move-button.ts';
import { swallowAllInput } from './swallow-all-input.ts';
import { tellBackground } from './tell-background.ts';
import { tellMoved } from './tell-moved.ts';
import { tellWhenPainted } from './tell-when-painted.ts';

const inputs = ['pointerdown', 'pointerup', 'keydown'];

/**
 * Puts the button on this page and keeps it there. A press paints the page black in the same task, before anything
 * else is asked or told: the child looks away from it at once, whatever comes after.
 */
export function startPageButton(): void {
  let drawn: { button: DrawnButton; move: MoveButton; raise: () => void } | undefined;
  let isBlack = false;

  const press = () => {
    if (drawn === undefined) return;
    isBlack = true;
    drawn.button.turnBlack();
    drawn.raise();
    swallowAllInput();
    const pressId = v7();
    tellBackground({ type: 'press', pressId });
    tellWhenPainted({ type: 'page-is-black', pressId });
  };

  const onInput = (event: Event) => {
    if (isBlack || drawn === undefined) return;
    const isPressed = isPress(event, drawn.button);
    if (!isPressed && !drawn.move(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (isPressed) press();
  };

  // The window forgets its listeners when a page opens its document anew; adding one twice changes nothing.
  const listen = () => {
    for (const type of inputs) addEventListener(type, onInput, true);
    if (isBlack) swallowAllInput();
  };

  // Before any script of the page, so that none of them can be first to hear of a press.
  listen();
  // Together with the page's own first frame: until then there is nothing to be hidden, and styles are worked out once.
  requestAnimationFrame(() => {
    const button = drawButton(chrome.i18n.getMessage('buttonWord'), chrome.i18n.getMessage('buttonLabel'));
    let moves = 0;
    const move = createMoveButton(button, (corner) => {
      moves += 1;
      tellMoved(corner);
    });
    button.onClick(onInput, move);
    const isOver = () => !isBlack && chrome.runtime?.id === undefined;
    const raise = keepOnTop(button.host, {
      style: () => button.style(),
      listen,
      // An updated extension has put a button of its own on the page. A black page stays black.
      isOver,
      end: () => {
        for (const type of inputs) removeEventListener(type, onInput, true);
        document.removeEventListener('visibilitychange', ask);
      },
    });
    drawn = { button, move, raise };
    const ask = () => {
      if (document.visibilityState === 'visible' && !isBlack && !isOver()) {
        const before = moves;
        askLook((look) => {
          // What was asked before the child moved it knows of another corner.
          if (!isBlack) button.wear(moves === before ? look : { ...look, corner: button.corner });
        });
      }
    };
    document.addEventListener('visibilitychange', ask);
    // Never before the first frame: the page itself comes first.
    setTimeout(ask);
  });
}
