import { pressIn, type Press, type PressedTab } from '../press/press.ts';
import { newId } from './kept.ts';
import { access } from './policy.ts';
import { handlePress } from './press.ts';

/** A press in a tab. On a page that stands in for a refused address, that address is meant. */
export const pressFrom = async (tab: PressedTab | undefined, via: Press['via'], pressId = newId()) =>
  handlePress(pressIn(tab, pressId, via, await access.standsInFor(tab?.url)));
