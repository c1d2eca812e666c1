import type { ButtonCorner } from '../../../contracts/messages/button-look.ts';

type Point = { x: number; y: number };

/** So far a finger may slip on the grip and still have tapped it, in CSS pixels. */
const slipsBy = 12;

/**
 * Where the button goes when its grip is let go of: to the corner of the quarter it was dragged into, or, after a tap, round to the
 * next corner.
 *
 * @param view width and height of the page.
 */
export function cornerAfterDrag(from: ButtonCorner, start: Point, end: Point, view: Point): ButtonCorner {
  const isTap = Math.abs(end.x - start.x) < slipsBy && Math.abs(end.y - start.y) < slipsBy;
  if (isTap) return cornerAfterTap(from);
  return cornerAt(end.y * 2 < view.y, end.x * 2 < view.x);
}

/** Round the screen, with the clock. */
export function cornerAfterTap(from: ButtonCorner): ButtonCorner {
  const [top, left] = [from.startsWith('top'), from.endsWith('left')];
  return left === top ? cornerAt(top, !left) : cornerAt(!top, left);
}

/** @returns undefined for any other key than an arrow. */
export function cornerAfterKey(from: ButtonCorner, key: string): ButtonCorner | undefined {
  const [, direction] = /^Arrow(Up|Down|Left|Right)$/.exec(key) ?? [];
  if (direction === undefined) return undefined;
  const top = direction === 'Up' || (direction !== 'Down' && from.startsWith('top'));
  const left = direction === 'Left' || (direction !== 'Right' && from.endsWith('left'));
  return cornerAt(top, left);
}

function cornerAt(top: boolean, left: boolean): ButtonCorner {
  return `${top ? 'top' : 'bottom'}-${left ? 'left' : 'right'}`;
}
