import { askUntil } from '../messages/ask-until.ts';
import { fetchLater } from '../platform/fetch-later.ts';
import { fillTexts } from '../platform/fill-texts.ts';
import { speakAtOnce } from '../platform/language-of-page.ts';
import { text } from '../platform/text.ts';
import { cornerAtOnce } from '../press/corner-at-once.ts';
import { wireOwnPage } from './blocked/wire-own-page.ts';
import { heldAddress } from './held/held-address.ts';

const pauseMs = (attempt: number) => Math.min(2_000, 100 * 2 ** attempt);

const address = heldAddress(location.href);
// Nobody sends a page here without its address; whoever did is shown a page that stands in for anything.
if (address === undefined) location.replace('./blocked.html');
else void goWhereItMay(address);
speakAtOnce();
cornerAtOnce();
fillTexts(document);
document.title = text('blockedAsking');

// Inside somebody else's page there is nothing to press, as on the blocked page.
if (window.top === window) {
  wireOwnPage();
} else {
  document.documentElement.classList.add('is-part');
}
fetchLater();

/** Asked without the parts that read every other message, since it stands between a child and an ordinary page. */
async function goWhereItMay(held: string): Promise<void> {
  const ask = (): Promise<unknown> => chrome.runtime.sendMessage({ type: 'may-open', address: held });
  const answer = await askUntil(ask, isAnswer, pauseMs);
  location.replace((answer as { address: string }).address);
}

function isAnswer(answer: unknown): boolean {
  if (typeof answer !== 'object' || answer === null || !('address' in answer)) return false;
  const { address: where } = answer;
  return typeof where === 'string' && /^(?:https?|chrome-extension):\/\//.test(where);
}
