import type { ButtonCorner } from '../../../contracts/messages/button-look.ts';
import type { DrawnButton } from './draw-button.ts';
import { isInside } from './is-press.ts';
import { cornerAfterDrag, cornerAfterKey, cornerAfterTap } from './next-corner.ts';

type Movable = Pick<DrawnButton, 'gripPlace' | 'focused' | 'corner' | 'wear'>;

/** @returns whether an event was about moving the button, and is nobody else's. */
export type MoveButton = (event: Event) => boolean;

/**
 * Moves the button where an event asks for it: by its grip, dragged or tapped, and with the arrow keys. Only the grip moves it, so
 * that a finger on the button itself is a press and nothing else, from the moment it lands.
 *
 * @param tell of the corner, once it is another one.
 */
export function createMoveButton(button: Movable, tell: (corner: ButtonCorner) => void): MoveButton {
  let taken: PointerEvent | undefined;
  const go = (corner: ButtonCorner | undefined) => {
    if (corner === undefined) return false;
    button.wear({ corner });
    tell(corner);
    return true;
  };
  return (event) => {
    if (!event.isTrusted) return false;
    const pointer = event as PointerEvent;
    switch (event.type) {
      case 'pointerdown':
        taken = isInside(pointer, button.gripPlace()) ? pointer : undefined;
        return taken !== undefined;
      case 'pointerup': {
        const start = taken;
        taken = undefined;
        const view = { x: innerWidth, y: innerHeight };
        return start !== undefined && go(cornerAfterDrag(button.corner, start, pointer, view));
      }
      case 'keydown':
        if (button.focused() === undefined) return false;
        return go(cornerAfterKey(button.corner, (event as KeyboardEvent).key));
      default:
        // A click that neither pointer nor key made; theirs were heeded when they came.
        return pointer.detail === 0 && go(cornerAfterTap(button.corner));
    }
  };
}
