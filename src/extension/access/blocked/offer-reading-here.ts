import { offerReading } from '../../language/offer-reading.ts';
import { partOfPage } from '../../platform/part-of-page.ts';
import { say } from '../../platform/say.ts';

/** The button of a page that stands in for another one: reads it in the language that the page has at that moment. */
export function offerReadingHere(): void {
  const button = partOfPage<HTMLButtonElement>('#read-aloud');
  const label = partOfPage('#read-aloud span');
  const offer = () =>
    offerReading(button, (isReading) => say(label, isReading ? 'readAloudStop' : 'readAloud'));
  let end = offer();
  // `lang` is set anew with every change of language.
  new MutationObserver(() => {
    end();
    end = offer();
  }).observe(document.documentElement, { attributeFilter: ['lang'] });
}
