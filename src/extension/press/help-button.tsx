import type { JSX } from 'preact';
import { RaisedHand } from '../../ui/raised-hand.tsx';
import { text } from '../platform/text.ts';
import { pressOnOwnPage } from './press-on-own-page.ts';

/** The same button on the extension's own pages, where no content script runs. Black at once here too. */
export function HelpButton(): JSX.Element {
  const press = (event: Event) => {
    if (!event.isTrusted) return;
    document.documentElement.classList.add('is-black');
    void pressOnOwnPage();
  };
  return (
    <button type="button" class="help-button" onClick={press}>
      <RaisedHand />
      <span>{text('buttonLabel')}</span>
    </button>
  );
}
