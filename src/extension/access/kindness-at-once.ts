import { fillTexts } from '../platform/fill-texts.ts';
import { speakAtOnce } from '../platform/language-of-page.ts';
import { cornerAtOnce } from '../press/corner-at-once.ts';
import { fetchLater } from '../platform/fetch-later.ts';
import { text } from '../platform/text.ts';
import { wireOwnPage } from './blocked/wire-own-page.ts';

// It knows nothing of what was searched for, and so can show nothing of it. kindness.ts comes after the first frame.
speakAtOnce();
cornerAtOnce();
fillTexts(document);
document.title = text('kindnessTitle');
wireOwnPage();
fetchLater();
