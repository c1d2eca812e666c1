import { partOfPage } from '../../platform/part-of-page.ts';
import { say } from '../../platform/say.ts';
import { text } from '../../platform/text.ts';
import { hostToShow } from '../blocked-address.ts';
import { blockedFaces, plainFace, type BlockedFace, type PageReason } from './blocked-face.ts';

/** What the page knows of what it stands in for. */
export type Blocked = { reason: PageReason | undefined; address: string | undefined };

/** Says it: sentence, picture, and what can be offered. An address is hostile text: its host only, and as text. */
export function showBlocked({ reason, address }: Blocked): void {
  const face = faceOf(reason);
  document.title = text('blockedTitle');
  say(partOfPage('#title'), face.title);
  say(partOfPage('#why'), face.sentence);
  // Nobody here knows why an adult took the internet back, so nothing is said about it.
  partOfPage('#no-blame').hidden = reason === 'withdrawn';
  partOfPage('#picture').dataset['picture'] = face.picture;
  partOfPage('#offer').hidden = !face.searches;
  partOfPage('#host').textContent = address === undefined || reason === 'concern' ? '' : hostToShow(address);
  partOfPage('#ask').hidden = !face.canAsk || reason === undefined || address === undefined;
}

/** Offers the same words in an approved engine. The worker's word; still, nothing but the web is ever a link. */
export function showSuggestion(suggestion: { engine: string; address: string } | undefined): void {
  const isWeb = suggestion !== undefined && /^https?:\/\//i.test(suggestion.address);
  partOfPage('#offer').hidden = !isWeb;
  if (!isWeb) return;
  const link = partOfPage<HTMLAnchorElement>('#suggestion');
  link.href = suggestion.address;
  say(partOfPage('#suggestion-words'), 'blockedSearchWith', suggestion.engine.slice(0, 60));
  link.hidden = false;
}

function faceOf(reason: PageReason | undefined): BlockedFace {
  return reason === undefined ? plainFace : blockedFaces[reason];
}
