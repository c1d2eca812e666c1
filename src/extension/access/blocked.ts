import { fillTexts } from '../platform/fill-texts.ts';
import { speakAtOnce } from '../platform/language-of-page.ts';
import { openOwnPage } from '../platform/open-own-page.ts';
import { partOfPage } from '../platform/part-of-page.ts';
import { reportFailure } from '../platform/report-failure.ts';
import { soonAfterPainting } from '../platform/soon-after-painting.ts';
import { say } from '../platform/say.ts';
import { blockedAddress, namedReason } from './blocked-address.ts';
import { pageReason } from './blocked/blocked-face.ts';
import { showBlocked, type Blocked } from './blocked/show-blocked.ts';
import { wireOwnPage } from './blocked/wire-own-page.ts';

// First the words, from the page's own address alone; all that needs the worker is fetched after the first frame.
const blocked: Blocked = {
  reason: pageReason(namedReason(location.href)),
  address: blockedAddress(location.href),
};
speakAtOnce();
const show = () => fillTexts(document);
show();
showBlocked(blocked);
void soonAfterPainting().then(() => openOwnPage('blockedTitle', show));

// Inside somebody else's page this one would be a trap for clicks, and a way to write into the event log: words only.
if (window.top === window) {
  const laterParts = soonAfterPainting().then(() => import('./blocked/ask-about-block.ts'));
  laterParts
    .then(({ askAboutBlock }) => askAboutBlock(blocked))
    .catch((error: unknown) => reportFailure('blocked page', error));
  wireOwnPage(laterParts);
} else {
  document.documentElement.classList.add('is-part');
  say(partOfPage('#title'), 'blockedPart');
}
