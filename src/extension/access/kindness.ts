import { fillTexts } from '../platform/fill-texts.ts';
import { speakAtOnce } from '../platform/language-of-page.ts';
import { openOwnPage } from '../platform/open-own-page.ts';
import { reportFailure } from '../platform/report-failure.ts';
import { showHelp } from './kindness/show-help.ts';
import { tellOfPress } from './blocked/tell-of-press.ts';

// What follows the first frame, which kindness-at-once.ts has drawn.
speakAtOnce();
tellOfPress();
void openOwnPage('kindnessTitle', () => fillTexts(document));
showHelp().catch((error: unknown) => reportFailure('kindness page', error));
