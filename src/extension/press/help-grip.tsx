import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { ButtonCorner } from '../../contracts/messages/button-look.ts';
import { askBackground } from '../messages/ask-background.ts';
import { reportFailure } from '../platform/report-failure.ts';
import { text } from '../platform/text.ts';
import { cornerAfterDrag, cornerAfterKey, cornerAfterTap } from './button/next-corner.ts';

/** By the grip the button is moved and never pressed: dragged to a quarter of the page, or tapped for the next corner. */
export function HelpGrip({ corner }: { corner: ButtonCorner }): JSX.Element {
  const start = useRef<{ x: number; y: number }>(undefined);
  const take = (event: PointerEvent) => {
    if (!event.isTrusted || event.button !== 0) return;
    start.current = { x: event.x, y: event.y };
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
  };
  const letGo = ({ x, y }: PointerEvent) => {
    if (start.current === undefined) return;
    moveTo(cornerAfterDrag(corner, start.current, { x, y }, { x: innerWidth, y: innerHeight }));
    start.current = undefined;
  };
  // A click that no pointer made; theirs were heeded when they came.
  const tap = (event: MouseEvent) => {
    if (event.isTrusted && event.detail === 0) moveTo(cornerAfterTap(corner));
  };
  return (
    <button
      type="button"
      class="help-grip"
      aria-label={text('buttonMove')}
      title={text('buttonMove')}
      onPointerDown={take}
      onPointerUp={letGo}
      onPointerCancel={() => (start.current = undefined)}
      onClick={tap}
    />
  );
}

/** An arrow key on the button or its grip sends both to a corner. */
export function steer(corner: ButtonCorner, event: KeyboardEvent): void {
  const next = event.isTrusted ? cornerAfterKey(corner, event.key) : undefined;
  if (next === undefined) return;
  event.preventDefault();
  moveTo(next);
}

function moveTo(corner: ButtonCorner): void {
  askBackground<'button-moved'>({ type: 'button-moved', corner }).catch((error: unknown) =>
    reportFailure('help button', error),
  );
}
