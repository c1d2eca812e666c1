import { fillTexts } from '../platform/fill-texts.ts';
import { speakAtOnce } from '../platform/language-of-page.ts';
import { openOwnPage } from '../platform/open-own-page.ts';
import { reportFailure } from '../platform/report-failure.ts';
import { blockedHere } from './blocked/blocked-here.ts';

// What follows the first frame, which blocked-at-once.ts has drawn: letters, and all that needs the worker.
speakAtOnce();
void openOwnPage('blockedTitle', () => fillTexts(document));

// Inside somebody else's page this one would be a way to write into the event log: words only.
if (window.top === window) {
  import('./blocked/ask-about-block.ts')
    .then(({ askAboutBlock }) => askAboutBlock(blockedHere()))
    .catch((error: unknown) => reportFailure('blocked page', error));
}
