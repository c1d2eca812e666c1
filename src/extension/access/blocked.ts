import { fillTexts } from '../platform/fill-texts.ts';
import { speakAtOnce } from '../platform/language-of-page.ts';
import { openOwnPage } from '../platform/open-own-page.ts';
import { reportFailure } from '../platform/report-failure.ts';
import { blockedHere } from './blocked/blocked-here.ts';

// What follows the first frame, which blocked-at-once.ts has drawn: letters, and all that needs the worker.
speakAtOnce();
// Inside somebody else's page this one would be a way to write into the event log: words only.
const isPart = window.top !== window;
const failed = (error: unknown) => reportFailure('blocked page', error);

void openOwnPage('blockedTitle', () => {
  fillTexts(document);
  if (isPart) return;
  import('./blocked/show-people-who-help.tsx')
    .then(({ showPeopleWhoHelp }) => showPeopleWhoHelp())
    .catch(failed);
});

if (!isPart) {
  import('./blocked/ask-about-block.ts')
    .then(({ askAboutBlock }) => askAboutBlock(blockedHere()))
    .catch(failed);
}
