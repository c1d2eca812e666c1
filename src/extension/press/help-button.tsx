import type { JSX } from 'preact';
import { v7 } from 'uuid';
import { RaisedHand } from '../../ui/raised-hand.tsx';
import { askBackground } from '../messages/ask-background.ts';
import { askUntil } from '../messages/ask-until.ts';
import { text } from '../platform/text.ts';

/** The same button on the extension's own pages, where no content script runs. Black at once here too. */
export function HelpButton(): JSX.Element {
  const press = (event: Event) => {
    if (!event.isTrusted) return;
    document.documentElement.classList.add('is-black');
    const pressId = v7();
    void askUntil(
      () => askBackground<'press-on-own-page'>({ type: 'press-on-own-page', pressId }),
      ({ kept }) => kept,
      (attempt) => Math.min(2_000, 200 * 2 ** attempt),
    );
  };
  return (
    <button type="button" class="help-button" onClick={press}>
      <RaisedHand />
      <span>{text('buttonLabel')}</span>
    </button>
  );
}
