import { buttonCorner } from '../../contracts/messages/button-look.ts';
import { keptLanguage } from '../language/kept-language.ts';
import { keptLanguageKey } from '../language/kept-language-key.ts';
import { loadWords } from '../language/words.ts';
import { storedValue } from '../platform/value-store.ts';
import { buttonCornerKey } from '../press/button-corner-key.ts';
import { createButtonLook } from '../press/create-button-look.ts';
import { facts } from './kept.ts';

const spoken = storedValue('local', keptLanguageKey, keptLanguage);

/** The corner to which the child pushed the help button. */
export const corner = storedValue('local', buttonCornerKey, buttonCorner);

/** What the help button shows here. */
export const buttonLook = createButtonLook({
  facts: facts.read,
  corner: corner.read,
  language: async () => (await spoken.read())?.inForce ?? 'en',
  loadWords,
});
