import { fillTexts } from '../platform/fill-texts.ts';
import { speakAtOnce } from '../platform/language-of-page.ts';
import { cornerAtOnce } from '../press/corner-at-once.ts';
import { fetchLater } from '../platform/fetch-later.ts';
import { partOfPage } from '../platform/part-of-page.ts';
import { say } from '../platform/say.ts';
import { showBlocked } from './blocked/show-blocked.ts';
import { wireOwnPage } from './blocked/wire-own-page.ts';
import { blockedHere } from './blocked/blocked-here.ts';

// All that the first frame needs, from the page's own address alone; blocked.ts comes after it.
speakAtOnce();
cornerAtOnce();
fillTexts(document);
showBlocked(blockedHere());
// Inside somebody else's page this one would be a trap for clicks: words only.
if (window.top === window) {
  wireOwnPage();
} else {
  document.documentElement.classList.add('is-part');
  say(partOfPage('#title'), 'blockedPart');
}
fetchLater();
