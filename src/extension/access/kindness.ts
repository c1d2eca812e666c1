import { fillTexts } from '../platform/fill-texts.ts';
import { speakAtOnce } from '../platform/language-of-page.ts';
import { openOwnPage } from '../platform/open-own-page.ts';
import { reportFailure } from '../platform/report-failure.ts';
import { hostOfHelpLink } from '../../domain/policy/help-link.ts';
import { isChildline } from './kindness/help-links.ts';
import { showHelp } from './kindness/show-help.ts';
import { showPeopleWhoHelp } from './blocked/show-people-who-help.tsx';
import { tellOfPress } from './blocked/tell-of-press.ts';

// What follows the first frame, which kindness-at-once.ts has drawn.
speakAtOnce();
tellOfPress();
const failed = (error: unknown) => reportFailure('kindness page', error);
void openOwnPage('kindnessTitle', () => {
  fillTexts(document);
  // Childline has a card and a button of its own here.
  showPeopleWhoHelp((link) => !isChildline(hostOfHelpLink(link))).catch(failed);
});
showHelp().catch(failed);
