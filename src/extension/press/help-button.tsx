import './help-button.css';
import type { JSX } from 'preact';
import { classColourLooks } from '../../ui/class-colours.ts';
import { RaisedHand } from '../../ui/raised-hand.tsx';
import { deviceFacts, deviceFactsKey } from '../device/device-facts.ts';
import { text } from '../platform/text.ts';
import { useStoredValue } from '../platform/use-stored-value.ts';
import { storedValue } from '../platform/value-store.ts';
import { HelpGrip, steer } from './help-grip.tsx';
import { pressOnOwnPage } from './press-on-own-page.ts';
import { useButtonCorner } from './use-button-corner.ts';

const facts = storedValue('local', deviceFactsKey, deviceFacts);

/**
 * The same button on the extension's own pages, where no content script runs: black at once, with number and class colour, in
 * the corner to which the child pushed it. The page keeps that edge free by `data-help-corner`.
 */
export function HelpButton(): JSX.Element {
  const { value: here } = useStoredValue(facts);
  const corner = useButtonCorner();
  const press = (event: Event) => {
    if (!event.isTrusted) return;
    document.documentElement.classList.add('is-black');
    void pressOnOwnPage();
  };
  const number = here?.deviceNumber ?? null;
  const colour = here?.classColour === undefined ? undefined : classColourLooks[here.classColour];
  return (
    <div class="help-corner" onKeyDown={(event) => steer(corner, event)}>
      <button type="button" class="help-button" aria-label={text('buttonLabel')} onClick={press}>
        <span class="help-words">
          <RaisedHand />
          <span class="long">{text('buttonLabel')}</span>
          <span class="short">{text('buttonWord')}</span>
        </span>
        {number !== null && <b style={colour && { background: colour.hex, color: colour.ink }}>{number}</b>}
      </button>
      <HelpGrip corner={corner} />
    </div>
  );
}
