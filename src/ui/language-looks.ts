import type { PupilLanguage } from '../domain/policy/pupil-language.ts';

/** How a language names itself, for its tile; its BCP 47 tag, as `lang` and for a voice; and which way it is written. */
export type LanguageLook = { ownName: string; tag: string; direction: 'ltr' | 'rtl' };

const look = (ownName: string, tag: string, direction: LanguageLook['direction'] = 'ltr'): LanguageLook => ({
  ownName,
  tag,
  direction,
});

/** Own names as in Unicode CLDR 48. Punjabi is written in Gurmukhi, Portuguese as in Portugal. */
export const languageLooks: Readonly<Record<PupilLanguage, LanguageLook>> = {
  en: look('English', 'en-GB'),
  cy: look('Cymraeg', 'cy'),
  pl: look('Polski', 'pl'),
  ro: look('Română', 'ro'),
  uk: look('Українська', 'uk'),
  ur: look('اردو', 'ur', 'rtl'),
  pa: look('ਪੰਜਾਬੀ', 'pa'),
  bn: look('বাংলা', 'bn'),
  ar: look('العربية', 'ar', 'rtl'),
  so: look('Soomaali', 'so'),
  pt: look('Português', 'pt-PT'),
  es: look('Español', 'es'),
  fr: look('Français', 'fr'),
  tr: look('Türkçe', 'tr'),
  lt: look('Lietuvių', 'lt'),
};

/** Whether something read from storage names a language that pupils can choose. */
export const isPupilLanguage = (named: unknown): named is PupilLanguage =>
  typeof named === 'string' && Object.hasOwn(languageLooks, named);
