import './help-button.css';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { buttonCorner, type ButtonCorner } from '../../contracts/messages/button-look.ts';
import { classColourLooks } from '../../ui/class-colours.ts';
import { RaisedHand } from '../../ui/raised-hand.tsx';
import { deviceFacts, deviceFactsKey } from '../device/device-facts.ts';
import { askBackground } from '../messages/ask-background.ts';
import { reportFailure } from '../platform/report-failure.ts';
import { text } from '../platform/text.ts';
import { useStoredValue } from '../platform/use-stored-value.ts';
import { storedValue } from '../platform/value-store.ts';
import { buttonCornerKey } from './button-corner-key.ts';
import { cornerAfterDrag, cornerAfterKey, cornerAfterTap } from './button/next-corner.ts';
import { pressOnOwnPage } from './press-on-own-page.ts';

const facts = storedValue('local', deviceFactsKey, deviceFacts);
const keptCorner = storedValue('local', buttonCornerKey, buttonCorner);

/**
 * The same button on the extension's own pages, where no content script runs: black at once, with number and class colour, in
 * the corner to which the child pushed it. The page keeps that edge free by `data-help-corner`.
 */
export function HelpButton(): JSX.Element {
  const { value: here } = useStoredValue(facts);
  const corner = useStoredValue(keptCorner).value ?? 'bottom-right';
  useEffect(() => {
    document.documentElement.dataset['helpCorner'] = corner;
  }, [corner]);
  const press = (event: Event) => {
    if (!event.isTrusted) return;
    document.documentElement.classList.add('is-black');
    void pressOnOwnPage();
  };
  const steer = (event: KeyboardEvent) => {
    const next = event.isTrusted ? cornerAfterKey(corner, event.key) : undefined;
    if (next === undefined) return;
    event.preventDefault();
    moveTo(next);
  };
  const number = here?.deviceNumber ?? null;
  const colour = here?.classColour === undefined ? undefined : classColourLooks[here.classColour];
  return (
    <div class="help-corner" onKeyDown={steer}>
      <button type="button" class="help-button" aria-label={text('buttonLabel')} onClick={press}>
        <span class="help-words">
          <RaisedHand />
          <span class="long">{text('buttonLabel')}</span>
          <span class="short">{text('buttonWord')}</span>
        </span>
        {number !== null && <b style={colour && { background: colour.hex, color: colour.ink }}>{number}</b>}
      </button>
      <Grip corner={corner} />
    </div>
  );
}

/** By the grip the button is moved and never pressed: dragged to a quarter of the page, or tapped for the next corner. */
function Grip({ corner }: { corner: ButtonCorner }): JSX.Element {
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

function moveTo(corner: ButtonCorner): void {
  askBackground<'button-moved'>({ type: 'button-moved', corner }).catch((error: unknown) =>
    reportFailure('help button', error),
  );
}
