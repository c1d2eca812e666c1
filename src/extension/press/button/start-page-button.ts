import { v7 } from 'uuid';
import type { ButtonLook } from '../../../contracts/messages/button-look.ts';
import { askLook } from './ask-look.ts';
import { drawButton, type DrawnButton } from './draw-button.ts';
import { isPress } from './is-press.ts';
import { keepOnTop } from './keep-on-top.ts';
import { createMoveButton, type MoveButton } from './move-button.ts';
import { swallowAllInput } from './swallow-all-input.ts';
import { tellBackground } from './tell-background.ts';
import { tellMoved } from './tell-moved.ts';
import { tellWhenPainted } from './tell-when-painted.ts';

/** So long it takes an awake worker at the most to say how the button looks, in milliseconds. */
const answersWithinMs = 150;
const inputs = ['pointerdown', 'pointerup', 'keydown'];

/**
 * Puts the button on this page and keeps it there. A press paints the page black in the same task, before anything
 * else is asked or told: the child looks away from it at once, whatever comes after.
 */
export function startPageButton(): void {
  let drawn: { button: DrawnButton; move: MoveButton; raise: () => void } | undefined;
  let isBlack = false;
  let moves = 0;

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
  const isOver = () => !isBlack && chrome.runtime?.id === undefined;
  const ask = () => {
    if (document.visibilityState !== 'visible' || isBlack || isOver()) return;
    const before = moves;
    askLook((look) => {
      if (isBlack) return;
      if (drawn === undefined) draw(look);
      // What was asked before the child moved it knows of another corner.
      else drawn.button.wear(moves === before ? look : { ...look, corner: drawn.button.corner });
    });
  };
  const draw = (look?: ButtonLook) => {
    if (drawn !== undefined || isOver()) return;
    const button = drawButton(
      look?.label
        ? look
        : {
            ...look,
            word: chrome.i18n.getMessage('buttonWord'),
            label: chrome.i18n.getMessage('buttonLabel'),
          },
    );
    const move = createMoveButton(button, (corner) => {
      moves += 1;
      tellMoved(corner);
    });
    button.onClick(onInput, move);
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
  };
  // Never before the first frame: the page itself comes first. Then once, with number and in its corner, so that styles are worked
  // out once and it goes from nowhere under a finger; and without them where the worker, which may be asleep, is slow to say.
  requestAnimationFrame(() => {
    setTimeout(() => {
      document.addEventListener('visibilitychange', ask);
      ask();
      setTimeout(draw, answersWithinMs);
    });
  });
}
