import { fillTexts } from '../platform/fill-texts.ts';
import { speakAtOnce } from '../platform/language-of-page.ts';
import { openOwnPage } from '../platform/open-own-page.ts';
import { reportFailure } from '../platform/report-failure.ts';
import { soonAfterPainting } from '../platform/soon-after-painting.ts';
import { text } from '../platform/text.ts';
import { wireOwnPage } from './blocked/wire-own-page.ts';

// It knows nothing of what was searched for, and so can show nothing of it.
speakAtOnce();
const show = () => fillTexts(document);
show();
document.title = text('kindnessTitle');

const laterParts = soonAfterPainting().then(() => import('./kindness/show-help.ts'));
void soonAfterPainting().then(() => openOwnPage('kindnessTitle', show));
laterParts
  .then(({ showHelp }) => showHelp())
  .catch((error: unknown) => reportFailure('kindness page', error));
wireOwnPage(laterParts);
